package charms.layer.openstack;

import charms.interfaces.tlscertificates.TlsCertificatesRequires;
import charms.reactive.Endpoint;
import charms.reactive.EndpointDeclaration;
import charms.reactive.Hook;
import charms.reactive.HookContext;
import charms.reactive.When;
import charms.reactive.WhenAny;
import charms.reactive.WhenNot;
import java.util.Optional;
import java.util.Set;

/** The handlers every OpenStack charm may use (openstack-layer.md section 2). */
final class OpenStackHandlers {
  private static final String SUBORDINATE = "charm.is-subordinate";
  private static final String IN_UPDATE_STATUS = "is-update-status-hook";

  private final HookContext context;

  OpenStackHandlers(HookContext context) {
    this.context = context;
  }

  @When("charms.openstack.do-default-charm.installed")
  @WhenNot("charm.installed")
  void install() {
    OpenStackCharms charms = OpenStackCharms.of(context);
    charms.forgetRelease();
    Optional<String> problem = charms.origin().problem();
    if (problem.isPresent()) {
      context.status().blocked(problem.get());
      return;
    }
    charm().install();
    context.flags().set("charm.installed");
    context.flags().toggle(SUBORDINATE, context.charm().isSubordinate());
    charm().assessStatus();
  }

  @When({"charm.installed", "config.changed", "charms.openstack.do-default-config.changed"})
  void changeConfig() {
    charm().configChanged();
    charm().assessStatus();
  }

  @Hook("upgrade-charm")
  void noteUpgrade() {
    context.flags().set("run-default-upgrade-charm");
    context.flags().toggle(SUBORDINATE, context.charm().isSubordinate());
  }

  @When({
    "charm.installed",
    "run-default-upgrade-charm",
    "charms.openstack.do-default-upgrade-charm"
  })
  void upgradeCharm() {
    charm().upgradeCharm();
    charm().assessStatus();
    context.flags().clear("run-default-upgrade-charm");
  }

  @Hook("update-status")
  void noteUpdate() {
    context.flags().set("run-default-update-status");
    context.flags().set(IN_UPDATE_STATUS);
    context.atExit(() -> context.flags().clear(IN_UPDATE_STATUS));
  }

  @When({
    "charm.installed",
    "run-default-update-status",
    "charms.openstack.do-default-update-status"
  })
  void updateStatus() {
    charm().assessStatus();
    context.flags().clear("run-default-update-status");
  }

  @When({"charm.installed", "charms.openstack.do-default-config-rendered"})
  @WhenNot({UnitPause.PAUSED, "config.rendered"})
  void holdServices() {
    new ServiceHold(context).hold(charm());
    charm().assessStatus();
  }

  @When({"config.rendered", "charms.openstack.do-default-config-rendered"})
  @WhenNot(UnitPause.PAUSED)
  void runServices() {
    new ServiceHold(context).release(charm());
    charm().assessStatus();
  }

  @Hook("pre-series-upgrade")
  void prepareSeriesUpgrade() {
    charm().assessStatus();
    UnitPause.of(context).prepareSeriesUpgrade(charm().servicesToCheck());
  }

  @Hook("post-series-upgrade")
  void completeSeriesUpgrade() {
    charm().assessStatus();
    UnitPause.of(context).completeSeriesUpgrade(charm().servicesToCheck());
  }

  @When({
    "charm.installed",
    "certificates.available",
    "charms.openstack.do-default-certificates.available"
  })
  @WhenNot(IN_UPDATE_STATUS)
  void requestCertificates(TlsCertificatesRequires certificates) {
    charm().requestCertificates(certificates);
    charm().assessStatus();
  }

  @When({"charm.installed", "charms.openstack.do-default-certificates.available"})
  @WhenAny({"certificates.ca.changed", "certificates.certs.changed"})
  @WhenNot(IN_UPDATE_STATUS)
  void configureTls() {
    charm().configureTls();
    context.flags().set("certificates.connected");
    context.flags().clear("certificates.ca.changed");
    context.flags().clear("certificates.certs.changed");
    charm().assessStatus();
  }

  /** A principal upgrades what its subordinates installed beside it. */
  @When(SUBORDINATE)
  void publishPackages() {
    for (EndpointDeclaration endpoint : context.charm().endpoints()) {
      String name = endpoint.name();
      boolean now =
          Set.of("upgrade-charm", name + "-relation-joined", name + "-relation-changed")
              .contains(context.hook());
      if (now && endpoint.containerScoped() && context.flags().isSet(name + ".connected")) {
        context
            .endpoint(name, Endpoint.class)
            .ifPresent(
                principal ->
                    charm()
                        .publishPackages(
                            principal, OpenStackCharms.of(context).releasesPackages()));
      }
    }
  }

  private OpenStackCharm charm() {
    return OpenStackCharms.of(context).charm();
  }
}
