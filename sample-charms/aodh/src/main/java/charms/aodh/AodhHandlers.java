package charms.aodh;

import charms.interfaces.hacluster.HaclusterRequires;
import charms.layer.openstack.DefaultHandler;
import charms.layer.openstack.OpenStackCharms;
import charms.layer.openstack.OpenStackRelease;
import charms.reactive.AtStart;
import charms.reactive.HookContext;
import charms.reactive.When;

/** When aodh is configured. The layers' handlers do what every API service needs. */
final class AodhHandlers {
  private final HookContext context;

  AodhHandlers(HookContext context) {
    this.context = context;
  }

  @AtStart
  void provideCharm() {
    OpenStackCharms.of(context)
        .register(OpenStackRelease.MITAKA, AodhCharm::new)
        .register(OpenStackRelease.NEWTON, AodhNewtonCharm::new)
        .register(OpenStackRelease.OCATA, AodhWsgiCharm::new)
        .register(OpenStackRelease.ROCKY, AodhPython3Charm::new)
        .register(OpenStackRelease.VICTORIA, AodhVictoriaCharm::new)
        .useDefaults(DefaultHandler.values());
  }

  /** An upgrade may bring another charm class, which is the one to configure. */
  @When({"charm.installed", "shared-db.available", "identity-service.available", "amqp.available"})
  void configure() {
    charm().upgradeIfAvailable();
    charm().configure();
    charm().assessStatus();
    context.flags().set("config.rendered");
  }

  @When("config.rendered")
  void syncDatabase() {
    charm().syncDatabase();
  }

  @When({"charm.installed", "ha.connected"})
  void configureHa(HaclusterRequires cluster) {
    charm().configureHa(cluster);
    charm().assessStatus();
  }

  private AodhCharm charm() {
    return OpenStackCharms.of(context).charm(AodhCharm.class);
  }
}
