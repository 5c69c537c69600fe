package charms.engine.tool;

/** Hears of a program's hook tools. */
public interface ToolCalls {
  /** Hears nothing. */
  ToolCalls UNHEARD = tool -> {};

  /**
   * A tool has acted; the program is told of it when this returns.
   *
   * @param tool as in {@code relation-set}
   */
  void acted(String tool);
}
