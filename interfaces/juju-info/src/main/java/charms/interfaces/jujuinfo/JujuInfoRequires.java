package charms.interfaces.jujuinfo;

import charms.reactive.Endpoint;
import charms.reactive.EndpointContext;
import charms.reactive.RemoteUnit;
import java.util.List;

/**
 * The side of the subordinate. Its one flag, where N is the endpoint's name, is {@code
 * N.connected}, while a unit is related.
 */
public final class JujuInfoRequires extends Endpoint {
  public JujuInfoRequires(EndpointContext context) {
    super(context);
  }

  @Override
  protected void manageFlags() {
    flags().toggle(expand("{endpoint_name}.connected"), isJoined());
  }

  /** As in {@code congress/0}: in a container-scoped relation the one principal. */
  public List<String> units() {
    return joinedUnits().stream().map(RemoteUnit::name).toList();
  }

  /** Addresses Juju wrote into the units' bags, by unit. */
  public List<String> addresses() {
    return joinedUnits().stream()
        .flatMap(unit -> unit.bag().get("private-address").stream())
        .toList();
  }
}
