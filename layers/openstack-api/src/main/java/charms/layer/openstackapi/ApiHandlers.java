package charms.layer.openstackapi;

import charms.interfaces.hacluster.HaclusterRequires;
import charms.interfaces.keystone.KeystoneRequires;
import charms.interfaces.mysqlshared.MysqlSharedRequires;
import charms.interfaces.openstackha.OpenstackHaPeers;
import charms.interfaces.rabbitmq.RabbitmqRequires;
import charms.layer.openstack.OpenStackCharms;
import charms.reactive.Endpoint;
import charms.reactive.HookContext;
import charms.reactive.When;
import charms.reactive.WhenAny;

/** Asks the other applications for what the charm needs (openstack-layer.md section 2). */
final class ApiHandlers {
  private final HookContext context;

  ApiHandlers(HookContext context) {
    this.context = context;
  }

  @When({"shared-db.connected", "charms.openstack.do-default-shared-db.connected"})
  void configureDatabase(MysqlSharedRequires database) {
    charm().configureDatabase(database);
    charm().assessStatus();
  }

  @When({"amqp.connected", "charms.openstack.do-default-amqp.connected"})
  void requestRabbitAccess(RabbitmqRequires messaging) {
    charm().requestRabbitAccess(messaging);
    charm().assessStatus();
  }

  @When({"identity-service.connected", "charms.openstack.do-default-identity-service.connected"})
  void registerEndpoints(KeystoneRequires identity) {
    charm().registerEndpoints(identity);
    charm().assessStatus();
  }

  @When({"cluster.available", "charms.openstack.do-default-cluster.available"})
  void updatePeers(OpenstackHaPeers peers) {
    charm().updatePeers(peers);
  }

  @When({"charm.installed", OpenStackCharms.CANONICAL})
  @WhenAny({"shared-db.available", "amqp.available", "identity-service.available"})
  void configure() {
    ApiCharm charm = charm();
    if (!charm.relationsAvailable()) {
      return;
    }
    charm.renderWith(charm.availableEndpoints().toArray(new Endpoint[0]));
    charm.assessStatus();
    context.flags().set("config.rendered");
  }

  @When({"config.rendered", OpenStackCharms.CANONICAL})
  void syncDatabase() {
    charm().syncDatabase();
  }

  @When({"ha.connected", OpenStackCharms.CANONICAL})
  void configureHa(HaclusterRequires cluster) {
    charm().configureHa(cluster);
    charm().assessStatus();
  }

  private ApiCharm charm() {
    return OpenStackCharms.of(context).charm(ApiCharm.class);
  }
}
