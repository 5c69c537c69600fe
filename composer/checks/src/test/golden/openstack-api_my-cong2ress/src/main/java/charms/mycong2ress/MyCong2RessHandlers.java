package charms.mycong2ress;

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

/** When my-cong2ress is configured. The layers' handlers do what every API service needs. */
final class MyCong2RessHandlers {
  private final HookContext context;

  MyCong2RessHandlers(HookContext context) {
    this.context = context;
  }

  @AtStart
  void provideCharm() {
    OpenStackCharms.of(context)
        .register(OpenStackRelease.LIBERTY, MyCong2RessCharm::new)
        .useDefaults(DefaultHandler.values());
  }

  @When({"shared-db.available", "identity-service.available", "amqp.available"})
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

  private MyCong2RessCharm charm() {
    return OpenStackCharms.of(context).charm(MyCong2RessCharm.class);
  }
}
