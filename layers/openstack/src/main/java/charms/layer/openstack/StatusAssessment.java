package charms.layer.openstack;

import charms.layer.basic.Packages;
import charms.layer.basic.Services;
import charms.reactive.Flags;
import charms.reactive.HookContext;
import charms.reactive.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What the unit's status is (openstack-layer.md section 6, assess_status). */
final class StatusAssessment {
  /** Hooks in which packages may be installed, by the charm or by the machine's owner. */
  private static final Set<String> PACKAGES_CHANGE =
      Set.of("install", "config-changed", "upgrade-charm", "update-status");

  private static final String VERSION = "charms.openstack.application-version";

  private final HookContext context;
  private boolean planned;

  private StatusAssessment(HookContext context) {
    this.context = context;
  }

  static StatusAssessment of(HookContext context) {
    return context.shared(StatusAssessment.class, StatusAssessment::new);
  }

  /** Assesses at the end of the hook, once. */
  void atExit(OpenStackCharm charm) {
    if (!planned) {
      planned = true;
      context.atExit(() -> assess(charm));
    }
  }

  private void assess(OpenStackCharm charm) {
    tellVersion(charm);
    if (relationsMissing(charm) || optionsMissing(charm) || servicesMissing(charm)) {
      return;
    }
    context.status().active("Unit is ready");
  }

  private boolean relationsMissing(OpenStackCharm charm) {
    Flags flags = context.flags();
    List<String> problems = new ArrayList<>();
    boolean blocked = false;
    for (String relation : charm.requiredRelations()) {
      if (!flags.isSet(relation + ".connected")) {
        problems.add("'" + relation + "' missing");
        blocked = true;
      } else if (!flags.isSet(relation + ".available")) {
        problems.add("'" + relation + "' incomplete");
      }
    }
    if (problems.isEmpty()) {
      return false;
    }
    Status status = context.status();
    String message = String.join(", ", problems);
    if (blocked) {
      status.blocked(message);
    } else {
      status.waiting(message);
    }
    return true;
  }

  private boolean optionsMissing(OpenStackCharm charm) {
    List<String> unset = new ArrayList<>();
    for (String option : charm.mandatoryConfig()) {
      if (context.config().string(option).isEmpty()) {
        unset.add(option);
      }
    }
    if (!unset.isEmpty()) {
      context
          .status()
          .blocked("The following mandatory config is unset: " + String.join(",", unset));
    }
    return !unset.isEmpty();
  }

  private boolean servicesMissing(OpenStackCharm charm) {
    List<String> stopped = new Services(context.host()).notRunning(charm.servicesToCheck());
    if (!stopped.isEmpty()) {
      context
          .status()
          .blocked("Services not running that should be: " + String.join(", ", stopped));
    }
    return !stopped.isEmpty();
  }

  /** Asked of dpkg when packages may have changed, told to Juju when it is another. */
  private void tellVersion(OpenStackCharm charm) {
    if (context.store().get(VERSION).isPresent() && !PACKAGES_CHANGE.contains(context.hook())) {
      return;
    }
    String version =
        charm.versionPackage().isEmpty()
            ? charm.release().codename()
            : new Packages(context.host())
                .upstreamVersion(charm.versionPackage())
                .orElse(charm.release().codename());
    if (!context.store().getString(VERSION).filter(version::equals).isPresent()) {
      context.hookTools().applicationVersionSet(version);
      context.store().set(VERSION, version);
    }
  }
}
