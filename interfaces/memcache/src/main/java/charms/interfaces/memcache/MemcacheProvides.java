package charms.interfaces.memcache;

import charms.reactive.Endpoint;
import charms.reactive.EndpointContext;
import charms.reactive.Relation;
import java.util.List;

/**
 * The side of memcached. Its one flag, where N is the endpoint's name, is {@code N.connected},
 * while a unit is related.
 */
public final class MemcacheProvides extends Endpoint {
  public MemcacheProvides(EndpointContext context) {
    super(context);
  }

  @Override
  protected void manageFlags() {
    flags().toggle(expand("{endpoint_name}.connected"), isJoined());
  }

  /** Says where this unit's server is, in all relations. */
  public void publish(MemcacheServer server) {
    for (Relation relation : relations()) {
      relation.unitBag().write(MemcacheServer_Fields.CODEC, server);
    }
  }

  /**
   * What services wrote to ask for a restart, distinct and sorted. A value not seen before is a new
   * request; {@code UnitStore.dataChanged} tells.
   */
  public List<String> restartTriggers() {
    return joinedUnits().stream()
        .flatMap(unit -> unit.bag().get("restart-trigger").stream())
        .distinct()
        .sorted()
        .toList();
  }
}
