package charms.interfaces.bindrndc;

import charms.reactive.Endpoint;
import charms.reactive.EndpointContext;
import charms.reactive.Hook;
import charms.reactive.Relation;
import charms.reactive.RemoteUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * The side of the name server. Flags, where N is the endpoint's name:
 *
 * <ul>
 *   <li>{@code N.related} while a service is related that controls this name server
 * </ul>
 */
public final class BindRndcProvides extends Endpoint {
  public BindRndcProvides(EndpointContext context) {
    super(context);
  }

  @Override
  protected void manageFlags() {
    flags().toggle(expand("{endpoint_name}.related"), isJoined());
  }

  @Hook("{endpoint_name}-relation-joined")
  void publishAddress() {
    String address = bindAddress();
    for (Relation relation : relations()) {
      relation.unitBag().put("private-address", address);
    }
  }

  /** Publishes the key in all relations: {@code sendRndckeyInfo("ZmFrZQ==", "hmac-md5")}. */
  public void sendRndckeyInfo(String rndckey, String algorithm) {
    RndcKey key = new RndcKey(algorithm, rndckey);
    for (Relation relation : relations()) {
      relation.unitBag().write(RndcKey_Fields.CODEC, key);
    }
  }

  /** Addresses of the services, by relation and unit. */
  public List<String> clientIps() {
    return values("private-address");
  }

  /** Networks the services come from, as in {@code 10.5.100.11/32}. */
  public List<String> egressSubnets() {
    List<String> subnets = new ArrayList<>();
    for (String list : values("egress-subnets")) {
      for (String subnet : list.split(",")) {
        subnets.add(subnet.strip());
      }
    }
    return List.copyOf(subnets);
  }

  private List<String> values(String key) {
    List<String> values = new ArrayList<>();
    for (RemoteUnit unit : joinedUnits()) {
      unit.bag().get(key).ifPresent(values::add);
    }
    return List.copyOf(values);
  }
}
