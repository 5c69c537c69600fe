package charms.engine.operation;

import charms.engine.state.EventKind;
import charms.engine.state.HookEvent;
import charms.engine.state.StatusLine;
import charms.engine.state.Unit;
import java.time.Instant;

/**
 * The workload status a unit has from Juju itself: {@code maintenance} from install on, and {@code
 * unknown} after start where the charm has not said anything.
 */
final class LifeStatus {
  private static final String INSTALLING = "installing charm software";

  private LifeStatus() {}

  /** The unit as its hook finds it. */
  static Unit before(Unit unit, HookEvent event, Instant now) {
    return event.kind() == EventKind.INSTALL
        ? unit.withWorkload(new StatusLine("maintenance", INSTALLING, now))
        : unit;
  }

  /** The unit after its hook succeeded. */
  static Unit after(Unit unit, HookEvent event, Instant now) {
    boolean silent = unit.workload().message().equals(INSTALLING);
    return switch (event.kind()) {
      case START -> silent ? unit.withWorkload(new StatusLine("unknown", "", now)) : unit;
      case STOP -> unit.withWorkload(new StatusLine("maintenance", "", now));
      default -> unit;
    };
  }
}
