package charms.engine.operation;

/**
 * Hears what the engine does while a command runs. Calls come from several threads, one at a time.
 */
public interface EngineListener {
  /** A listener that does nothing. */
  EngineListener SILENT = new EngineListener() {};

  /** A hook or an action is about to run. */
  default void started(HookRun run) {}

  /** It ended well. */
  default void finished(HookRun run) {}

  /** It failed; the unit is in error now, unless the run was an action. */
  default void failed(HookRun run, HookFailure failure) {}

  /** Something else worth a line, as in {@code Making machine 0 (10.5.3.128)}. */
  default void note(String message) {}
}
