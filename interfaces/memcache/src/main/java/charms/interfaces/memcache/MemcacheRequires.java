package charms.interfaces.memcache;

import charms.reactive.Endpoint;
import charms.reactive.EndpointContext;
import charms.reactive.Relation;
import charms.reactive.RemoteUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * The side of a service. Flags, where N is the endpoint's name:
 *
 * <ul>
 *   <li>{@code N.connected} while a memcached unit is related
 *   <li>{@code N.available} while at least one says host and port
 * </ul>
 */
public final class MemcacheRequires extends Endpoint {
  public MemcacheRequires(EndpointContext context) {
    super(context);
  }

  @Override
  protected void manageFlags() {
    flags().toggle(expand("{endpoint_name}.connected"), isJoined());
    flags().toggle(expand("{endpoint_name}.available"), !servers().isEmpty());
  }

  /** Private addresses of all units, distinct and sorted. */
  public List<String> hosts() {
    return joinedUnits().stream()
        .flatMap(unit -> unit.bag().get("private-address").stream())
        .distinct()
        .sorted()
        .toList();
  }

  /**
   * Servers that say host and port, sorted by both.
   *
   * @throws charms.reactive.fields.FieldsException if a port is no number
   */
  public List<MemcacheServer> servers() {
    List<MemcacheServer> servers = new ArrayList<>();
    for (RemoteUnit unit : joinedUnits()) {
      if (unit.bag().get("host").isPresent() && unit.bag().get("port").isPresent()) {
        servers.add(unit.bag().read(MemcacheServer_Fields.CODEC));
      }
    }
    servers.sort(Comparator.comparing(MemcacheServer::host).thenComparingInt(MemcacheServer::port));
    return List.copyOf(servers);
  }

  /** Asks all servers to restart: publishes a new {@code restart-trigger}. */
  public void requestRestart() {
    String trigger = UUID.randomUUID().toString();
    for (Relation relation : relations()) {
      relation.unitBag().put("restart-trigger", trigger);
    }
  }
}
