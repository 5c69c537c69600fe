package charms.interfaces.bindrndc;

import charms.reactive.Endpoint;
import charms.reactive.EndpointContext;
import charms.reactive.Hook;
import charms.reactive.Relation;
import charms.reactive.RemoteUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The side of the service that controls name servers. Flags, where N is the endpoint's name:
 *
 * <ul>
 *   <li>{@code N.connected} while a name server is related
 *   <li>{@code N.available} while one has sent its key
 * </ul>
 */
public final class BindRndcRequires extends Endpoint {
  public BindRndcRequires(EndpointContext context) {
    super(context);
  }

  @Override
  protected void manageFlags() {
    flags().toggle(expand("{endpoint_name}.connected"), isJoined());
    flags().toggle(expand("{endpoint_name}.available"), rndcInfo().isPresent());
  }

  @Hook("{endpoint_name}-relation-joined")
  void publishAddress() {
    String address = bindAddress();
    for (Relation relation : relations()) {
      relation.unitBag().put("private-address", address);
    }
  }

  /** The key of the first name server that has sent both parts of it. */
  public Optional<RndcKey> rndcInfo() {
    return joinedUnits().stream()
        .flatMap(unit -> unit.bag().readWhenComplete(RndcKey_Fields.CODEC).stream())
        .findFirst();
  }

  /** Every name server with its address. */
  public List<SlaveAddress> slaveIps() {
    List<SlaveAddress> slaves = new ArrayList<>();
    for (RemoteUnit unit : joinedUnits()) {
      unit.bag()
          .get("private-address")
          .ifPresent(address -> slaves.add(new SlaveAddress(unit.name(), address)));
    }
    return List.copyOf(slaves);
  }
}
