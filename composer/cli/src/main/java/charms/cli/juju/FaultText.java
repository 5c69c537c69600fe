package charms.cli.juju;

import charms.engine.state.Fault;
import charms.engine.state.UnitName;

/**
 * Faults as lines:
 *
 * <pre>
 * fault 1: kills config-changed of congress/0
 * fault 2: relation-set fails 3 times
 * </pre>
 */
final class FaultText {
  private FaultText() {}

  static String line(Fault fault) {
    return "fault " + fault.id() + ": " + effect(fault);
  }

  private static String effect(Fault fault) {
    UnitName unit = fault.unit();
    String where = unit == null ? "" : " on " + unit;
    String times = fault.times() == 1 ? " once" : " " + fault.times() + " times";
    return switch (fault.kind()) {
      case KILL_HOOK ->
          "kills " + (fault.target().isEmpty() ? "the next hook" : fault.target()) + " of " + unit;
      case FAIL_TOOL -> fault.target() + " fails" + times + where;
      case FAIL_INSTALL -> "installing packages fails" + times + where;
      case LOST_UNIT -> unit + " is lost";
    };
  }
}
