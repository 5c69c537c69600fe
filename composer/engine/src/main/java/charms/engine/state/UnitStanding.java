package charms.engine.state;

/** A unit in Juju's words, as the controller records it: a lost agent shows only in status. */
public final class UnitStanding {
  private UnitStanding() {}

  /** What the unit's agent does. */
  public static StatusLine agent(Unit unit) {
    UnitActivity activity = unit.activity();
    return switch (activity.kind()) {
      case EXECUTING, RETRYING ->
          new StatusLine(
              "executing", "running " + activity.current().hook() + " hook", activity.since());
      case IDLE ->
          unit.progress().stage() == Stage.NEW
              ? new StatusLine("allocating", "", activity.since())
              : new StatusLine("idle", "", activity.since());
      case FAILED -> new StatusLine("idle", "", activity.since());
    };
  }

  /** The failed hook, else what the charm said. */
  public static StatusLine workload(Unit unit) {
    return unit.inError()
        ? new StatusLine(
            "error",
            "hook failed: \"" + unit.activity().current().hook() + "\"",
            unit.activity().since())
        : unit.workload();
  }
}
