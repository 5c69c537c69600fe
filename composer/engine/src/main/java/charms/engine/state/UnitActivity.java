package charms.engine.state;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a unit's agent does. */
public record UnitActivity(
    Kind kind, Instant since, @Nullable HookEvent event, @Nullable StartedProcess process) {
  /** Whether a hook runs, failed, or neither. */
  public enum Kind {
    IDLE,
    /** The event's hook runs; found so at start, the engine was killed and runs it again. */
    EXECUTING,
    /** The event's hook failed. */
    FAILED,
    /** The event's failed hook is to run again. */
    RETRYING
  }

  /**
   * The process of a running hook, to end it when the engine was killed meanwhile.
   *
   * @param pid its number
   * @param started when it started, to tell it from a later process of the same number
   */
  public record StartedProcess(long pid, Instant started) {}

  public static UnitActivity idle(Instant since) {
    return new UnitActivity(Kind.IDLE, since, null, null);
  }

  public static UnitActivity executing(Instant since, HookEvent event) {
    return new UnitActivity(Kind.EXECUTING, since, event, null);
  }

  public static UnitActivity failed(Instant since, HookEvent event) {
    return new UnitActivity(Kind.FAILED, since, event, null);
  }

  public static UnitActivity retrying(Instant since, HookEvent event) {
    return new UnitActivity(Kind.RETRYING, since, event, null);
  }

  public UnitActivity in(StartedProcess started) {
    return new UnitActivity(kind, since, event, started);
  }

  /** The event that runs, failed or is to run again. */
  public HookEvent current() {
    if (event == null) {
      throw new IllegalStateException("an idle unit has no current event");
    }
    return event;
  }
}
