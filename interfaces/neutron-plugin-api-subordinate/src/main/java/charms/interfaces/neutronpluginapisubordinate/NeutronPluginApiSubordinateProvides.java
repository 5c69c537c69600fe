package charms.interfaces.neutronpluginapisubordinate;

import charms.reactive.Endpoint;
import charms.reactive.EndpointContext;
import charms.reactive.Relation;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * The side of the plugin. Flags, where N is the endpoint's name:
 *
 * <ul>
 *   <li>{@code N.connected} while neutron-api is related
 *   <li>{@code N.available} from when neutron-api is ready and no migration is pending, until one
 *       is requested or neutron-api leaves
 *   <li>{@code N.db_migration} while a migration is pending; the charm may set it too, to hold
 *       {@code available} back until it has requested one
 *   <li>{@code N.db_migration.NONCE} for each request without answer
 * </ul>
 */
public final class NeutronPluginApiSubordinateProvides extends Endpoint {
  public NeutronPluginApiSubordinateProvides(EndpointContext context) {
    super(context);
  }

  @Override
  protected void manageFlags() {
    flags().toggle(expand("{endpoint_name}.connected"), isJoined());
    if (!isJoined()) {
      flags().clear(expand("{endpoint_name}.available"));
    } else if (neutronApiReady()) {
      forgetAnsweredMigration();
      if (!dbMigrationPending()) {
        flags().set(expand("{endpoint_name}.available"));
      }
    }
  }

  /** Publishes the plugin in all relations; what it does not say is deleted. */
  public void configurePlugin(NeutronPlugin plugin) {
    for (Relation relation : relations()) {
      relation.unitBag().write(NeutronPlugin_Fields.CODEC, plugin);
    }
  }

  /** Requests a restart of all services of neutron-api. */
  public void requestRestart() {
    publish("restart-trigger", UUID.randomUUID().toString());
  }

  /** Requests a restart of one kind of service, as in {@code neutron}. */
  public void requestRestart(String serviceType) {
    publish("restart-trigger-" + serviceType, UUID.randomUUID().toString());
  }

  /** Requests a migration of the database; does nothing until neutron-api is ready. */
  public void requestDbMigration() {
    if (!neutronApiReady()) {
      return;
    }
    String nonce = UUID.randomUUID().toString();
    publish(NeutronPlugin.NONCE, nonce);
    flags().set(migrationFlag());
    flags().set(migrationFlag() + "." + nonce);
    flags().clear(expand("{endpoint_name}.available"));
  }

  /** True from a request until neutron-api has sent its nonce back. */
  public boolean dbMigrationPending() {
    return flags().isSet(migrationFlag()) && !answered();
  }

  public boolean neutronApiReady() {
    return remoteValue("neutron-api-ready").filter("yes"::equals).isPresent();
  }

  /**
   * How neutron-api is configured, where it leaves the files to the plugin; else empty.
   *
   * @throws IllegalStateException if it is no JSON map; it names the unit
   */
  public Map<String, Object> neutronConfigData() {
    return joinedUnits().stream()
        .filter(unit -> unit.bag().get(NeutronConfig.KEY).isPresent())
        .findFirst()
        .map(unit -> unit.bag().read(NeutronConfig_Fields.CODEC).values())
        .orElseGet(TreeMap::new);
  }

  /** Requests pile up while hooks run between request and answer; one answer ends them all. */
  private void forgetAnsweredMigration() {
    if (!answered()) {
      return;
    }
    for (String flag : flags().all()) {
      if (flag.equals(migrationFlag()) || flag.startsWith(migrationFlag() + ".")) {
        flags().clear(flag);
      }
    }
  }

  private boolean answered() {
    return remoteValue(NeutronPlugin.NONCE)
        .filter(nonce -> flags().isSet(migrationFlag() + "." + nonce))
        .isPresent();
  }

  private String migrationFlag() {
    return expand("{endpoint_name}.db_migration");
  }

  private void publish(String key, String value) {
    for (Relation relation : relations()) {
      relation.unitBag().put(key, value);
    }
  }
}
