package charms.layer.openstack;

import charms.layer.basic.Services;
import charms.reactive.Flags;
import charms.reactive.HookContext;
import charms.reactive.Status;
import charms.reactive.hooktool.HookTools.StatusLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the unit's status is (openstack-layer.md section 6, assess_status). */
final class StatusAssessment {
  private static final String BLOCKED = "blocked";

  /** Hooks in which packages may be installed, by the charm or by the machine's owner. */
  private static final Set<String> PACKAGES_CHANGE =
      Set.of(
          "install",
          "config-changed",
          "upgrade-charm",
          "update-status",
          "openstack-upgrade",
          "package-upgrade");

  private static final String VERSION = "charms.openstack.application-version";

  private final HookContext context;
  private boolean planned;

  private StatusAssessment(HookContext context) {
    this.context = context;
  }

  static StatusAssessment of(HookContext context) {
    return context.shared(StatusAssessment.class, StatusAssessment::new);
  }

  /** Assesses at the end of the hook, once, the charm of the release that is in force then. */
  void atExit() {
    if (!planned) {
      planned = true;
      context.atExit(() -> assess(OpenStackCharms.of(context).charm()));
    }
  }

  private void assess(OpenStackCharm charm) {
    tellVersion(charm);
    StatusLine line =
        paused(charm)
            .or(charm::customStatusCheck)
            .or(() -> options(charm))
            .or(() -> relations(charm))
            .or(() -> mandatory(charm))
            .or(() -> runs(charm))
            .or(charm::customStatusLastCheck)
            .orElse(new StatusLine("active", "Unit is ready"));
    String message = PolicyStatus.prefix(context) + line.message();
    Status status = context.status();
    switch (line.state()) {
      case BLOCKED -> status.blocked(message);
      case "waiting" -> status.waiting(message);
      case "maintenance" -> status.maintenance(message);
      default -> status.active(message);
    }
  }

  private Optional<StatusLine> paused(OpenStackCharm charm) {
    UnitPause pause = UnitPause.of(context);
    if (!pause.isPaused()) {
      return Optional.empty();
    }
    List<String> services = charm.servicesToCheck();
    List<String> running = new ArrayList<>(services);
    running.removeAll(new Services(context.host()).notRunning(services));
    List<Integer> open =
        running.isEmpty()
            ? new PortProbe(context.host()).open(charm.portsToCheck())
            : new ArrayList<>();
    if (running.isEmpty() && open.isEmpty()) {
      return Optional.of(
          pause.isUpgradingSeries()
              ? new StatusLine(
                  BLOCKED, "Ready for do-release-upgrade and reboot. Set complete when finished.")
              : new StatusLine(
                  "maintenance", "Paused. Use 'resume' action to resume normal service."));
    }
    List<String> parts = new ArrayList<>();
    if (!running.isEmpty()) {
      parts.add("these services running: " + String.join(", ", running));
    }
    if (!open.isEmpty()) {
      parts.add("these ports which should be closed, but are open: " + joined(open));
    }
    return Optional.of(
        new StatusLine(BLOCKED, "Services should be paused but " + String.join(", ", parts)));
  }

  private Optional<StatusLine> options(OpenStackCharm charm) {
    return charm.wrongOption().map(problem -> new StatusLine(BLOCKED, problem));
  }

  private Optional<StatusLine> relations(OpenStackCharm charm) {
    Flags flags = context.flags();
    List<String> problems = new ArrayList<>();
    String state = "waiting";
    for (String relation : charm.requiredRelations()) {
      if (!flags.isSet(relation + ".connected")) {
        problems.add("'" + relation + "' missing");
        state = BLOCKED;
      } else if (!flags.isSet(relation + ".available")) {
        problems.add("'" + relation + "' incomplete");
      }
    }
    return problems.isEmpty()
        ? Optional.empty()
        : Optional.of(new StatusLine(state, String.join(", ", problems)));
  }

  private Optional<StatusLine> mandatory(OpenStackCharm charm) {
    List<String> unset = new ArrayList<>();
    for (String option : charm.mandatoryConfig()) {
      if (context.config().string(option).isEmpty()) {
        unset.add(option);
      }
    }
    return unset.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new StatusLine(
                BLOCKED, "The following mandatory config is unset: " + String.join(",", unset)));
  }

  private Optional<StatusLine> runs(OpenStackCharm charm) {
    List<String> parts = new ArrayList<>();
    List<String> stopped = new Services(context.host()).notRunning(charm.servicesToCheck());
    if (!stopped.isEmpty()) {
      parts.add("Services not running that should be: " + String.join(", ", stopped));
    }
    List<Integer> closed = new PortProbe(context.host()).closed(charm.portsToCheck());
    if (!closed.isEmpty()) {
      parts.add("Ports which should be open, but are not: " + joined(closed));
    }
    return parts.isEmpty()
        ? Optional.empty()
        : Optional.of(new StatusLine(BLOCKED, String.join("; ", parts)));
  }

  private static String joined(List<Integer> ports) {
    List<String> texts = new ArrayList<>();
    for (Integer port : ports) {
      texts.add(port.toString());
    }
    return String.join(", ", texts);
  }

  /** Asked of dpkg when packages may have changed, told to Juju when it is another. */
  private void tellVersion(OpenStackCharm charm) {
    if (context.store().get(VERSION).isPresent() && !PACKAGES_CHANGE.contains(context.hook())) {
      return;
    }
    String version = new CharmSoftware(context, charm).version().orElse(charm.release().codename());
    if (!context.store().getString(VERSION).filter(version::equals).isPresent()) {
      context.hookTools().applicationVersionSet(version);
      context.store().set(VERSION, version);
    }
  }
}
