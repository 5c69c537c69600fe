package charms.layer.openstack;

/**
 * Handlers of the layers that a charm asks for with {@link OpenStackCharms#useDefaults}
 * (openstack-layer.md section 2).
 */
public enum DefaultHandler {
  CHARM_INSTALLED("charm.installed"),
  CONFIG_CHANGED("config.changed"),
  CONFIG_RENDERED("config-rendered"),
  UPDATE_STATUS("update-status"),
  UPGRADE_CHARM("upgrade-charm"),
  AMQP_CONNECTED("amqp.connected"),
  SHARED_DB_CONNECTED("shared-db.connected"),
  IDENTITY_SERVICE_CONNECTED("identity-service.connected"),
  CERTIFICATES_AVAILABLE("certificates.available"),
  CLUSTER_AVAILABLE("cluster.available"),
  STORAGE_BACKEND_CONNECTED("storage-backend.connected");

  private final String handler;

  DefaultHandler(String handler) {
    this.handler = handler;
  }

  /** As in {@code charms.openstack.do-default-charm.installed}. */
  public String flag() {
    return "charms.openstack.do-default-" + handler;
  }
}
