package charms.interfaces.neutronpluginapisubordinate;

import charms.reactive.Endpoint;
import charms.reactive.EndpointContext;
import charms.reactive.LocalBag;
import charms.reactive.Relation;
import charms.reactive.RemoteUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The side of neutron-api. Flags, where N is the endpoint's name:
 *
 * <ul>
 *   <li>{@code N.connected} while a plugin is related
 *   <li>{@code N.available} while a plugin has said its name
 *   <li>{@code N.db_migration} while a plugin waits for a migration of the database
 * </ul>
 */
public final class NeutronPluginApiSubordinateRequires extends Endpoint {
  public NeutronPluginApiSubordinateRequires(EndpointContext context) {
    super(context);
  }

  @Override
  protected void manageFlags() {
    flags().toggle(expand("{endpoint_name}.connected"), isJoined());
    flags().toggle(expand("{endpoint_name}.available"), !requests().isEmpty());
    flags().toggle(expand("{endpoint_name}.db_migration"), migrationWanted());
  }

  /**
   * Every plugin that has said its name, by relation and unit.
   *
   * @throws charms.reactive.fields.FieldsException if a configuration is no JSON map
   */
  public List<PluginRequest> requests() {
    List<PluginRequest> requests = new ArrayList<>();
    for (RemoteUnit unit : joinedUnits()) {
      unit.bag()
          .readWhenComplete(NeutronPlugin_Fields.CODEC)
          .map(
              plugin ->
                  new PluginRequest(
                      unit.relation().id(),
                      unit.name(),
                      plugin,
                      restartTriggers(unit),
                      unit.bag().get(NeutronPlugin.NONCE)))
          .ifPresent(requests::add);
    }
    return List.copyOf(requests);
  }

  /** Tells the plugins whether neutron-api serves requests. */
  public void publishReady(boolean ready) {
    for (Relation relation : relations()) {
      relation.unitBag().put("neutron-api-ready", ready ? "yes" : "no");
    }
  }

  /** Tells plugins that write neutron's files what is in them; an empty map is deleted. */
  public void publishConfig(Map<String, Object> config) {
    for (Relation relation : relations()) {
      LocalBag bag = relation.unitBag();
      if (config.isEmpty()) {
        bag.remove(NeutronConfig.KEY);
      } else {
        bag.writeJson(NeutronConfig_Fields.CODEC, new NeutronConfig(config));
      }
    }
  }

  /** Tells the plugins that the database is migrated: each nonce is sent back. */
  public void publishMigrated() {
    for (Relation relation : relations()) {
      wantedNonce(relation).ifPresent(nonce -> relation.unitBag().put(NeutronPlugin.NONCE, nonce));
    }
    manageFlags();
  }

  private boolean migrationWanted() {
    for (Relation relation : relations()) {
      Optional<String> wanted = wantedNonce(relation);
      if (wanted.isPresent() && !wanted.equals(relation.unitBag().get(NeutronPlugin.NONCE))) {
        return true;
      }
    }
    return false;
  }

  private static Optional<String> wantedNonce(Relation relation) {
    return relation.units().stream()
        .flatMap(unit -> unit.bag().get(NeutronPlugin.NONCE).stream())
        .findFirst();
  }

  private static Map<String, String> restartTriggers(RemoteUnit unit) {
    Map<String, String> triggers = new TreeMap<>(unit.bag().all());
    triggers
        .keySet()
        .removeIf(key -> !key.equals("restart-trigger") && !key.startsWith("restart-trigger-"));
    return triggers;
  }
}
