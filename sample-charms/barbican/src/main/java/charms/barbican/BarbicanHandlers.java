package charms.barbican;

import charms.interfaces.hacluster.HaclusterRequires;
import charms.interfaces.keystone.KeystoneRequires;
import charms.interfaces.mysqlshared.MysqlSharedRequires;
import charms.interfaces.rabbitmq.RabbitmqRequires;
import charms.layer.openstack.DefaultHandler;
import charms.layer.openstack.OpenStackCharms;
import charms.layer.openstack.OpenStackRelease;
import charms.reactive.AtStart;
import charms.reactive.HookContext;
import charms.reactive.When;
import charms.reactive.WhenNot;

/** When barbican is configured. The layers' handlers do what every API service needs. */
final class BarbicanHandlers {
  private final HookContext context;

  BarbicanHandlers(HookContext context) {
    this.context = context;
  }

  @AtStart
  void provideCharm() {
    OpenStackCharms.of(context)
        .register(OpenStackRelease.MITAKA, MitakaBarbicanCharm::new)
        .register(OpenStackRelease.ROCKY, BarbicanCharm::new)
        .register(OpenStackRelease.EPOXY, EpoxyBarbicanCharm::new)
        .useDefaults(DefaultHandler.values());
  }

  @When({"charm.installed", "leadership.is_leader"})
  @WhenNot(KeyEncryptionKeys.MADE)
  void makeKey() {
    charm().keys().makeFirst();
  }

  /** Without a key of ours barbican would take the one its source shows. */
  @When({
    "shared-db.available",
    "identity-service.available",
    "amqp.available",
    KeyEncryptionKeys.MADE
  })
  void render(MysqlSharedRequires database, KeystoneRequires identity, RabbitmqRequires messaging) {
    charm().renderWith(database, identity, messaging);
    charm().assessStatus();
    context.flags().set("config.rendered");
  }

  @When("config.rendered")
  void syncDatabase() {
    charm().syncDatabase();
  }

  @When("ha.connected")
  void configureHa(HaclusterRequires cluster) {
    charm().configureHa(cluster);
    charm().assessStatus();
  }

  private BarbicanCharm charm() {
    return OpenStackCharms.of(context).charm(BarbicanCharm.class);
  }
}
