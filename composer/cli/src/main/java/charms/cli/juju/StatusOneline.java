package charms.cli.juju;

import charms.engine.status.ApplicationStatus;
import charms.engine.status.ModelStatus;
import charms.engine.status.UnitStatus;

/**
 * One line a unit, subordinates below their principal:
 *
 * <pre>
 *
 * - congress/0: 10.5.3.128 (agent:idle, workload:active) 1789/tcp
 *   - hacluster/0: 10.5.3.128 (agent:idle, workload:active)
 * </pre>
 */
final class StatusOneline {
  private StatusOneline() {}

  static String text(ModelStatus status) {
    StringBuilder text = new StringBuilder("\n");
    for (ApplicationStatus application : status.applications().values()) {
      for (UnitStatus unit : application.units()) {
        if (unit.principal().isEmpty()) {
          append(text, unit, "");
        }
      }
    }
    return text.toString();
  }

  private static void append(StringBuilder text, UnitStatus unit, String indent) {
    text.append(indent).append("- ").append(unit.name()).append(": ").append(unit.address());
    text.append(" (agent:").append(unit.agent().state());
    text.append(", workload:").append(unit.workload().state()).append(')');
    if (!unit.ports().isEmpty()) {
      text.append(' ').append(String.join(", ", unit.ports()));
    }
    text.append('\n');
    unit.subordinates().forEach(beside -> append(text, beside, indent + "  "));
  }
}
