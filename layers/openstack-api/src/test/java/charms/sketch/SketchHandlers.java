package charms.sketch;

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

/** When the sketch is configured. */
final class SketchHandlers {
  private final HookContext context;

  SketchHandlers(HookContext context) {
    this.context = context;
  }

  @AtStart
  void provideCharm() {
    OpenStackCharms.of(context)
        .register(OpenStackRelease.MITAKA, SketchCharm::new)
        .useDefaults(DefaultHandler.values());
  }

  @When({"shared-db.available", "identity-service.available", "amqp.available"})
  void render(MysqlSharedRequires database, KeystoneRequires identity, RabbitmqRequires messaging) {
    charm().renderWith(database, identity, messaging);
    charm().syncDatabase();
    charm().assessStatus();
    context.flags().set("config.rendered");
  }

  @When("ha.connected")
  void configureHa(HaclusterRequires cluster) {
    charm().configureHa(cluster);
    charm().assessStatus();
  }

  private SketchCharm charm() {
    return OpenStackCharms.of(context).charm(SketchCharm.class);
  }
}
