package charms.interfaces.cephclient;

import charms.reactive.Endpoint;
import charms.reactive.EndpointContext;
import charms.reactive.LocalBag;
import charms.reactive.Relation;
import charms.reactive.RemoteUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The side of the monitors. Flags, where N is the endpoint's name:
 *
 * <ul>
 *   <li>{@code N.connected} while a unit is related
 *   <li>{@code N.broker_requested} while a unit asks for something
 * </ul>
 */
public final class CephClientProvides extends Endpoint {
  /** Where monitors answered before each unit had its own key. */
  static final String OLD_RESPONSE = "broker_rsp";

  public CephClientProvides(EndpointContext context) {
    super(context);
  }

  @Override
  protected void manageFlags() {
    flags().toggle(expand("{endpoint_name}.connected"), isJoined());
    flags().toggle(expand("{endpoint_name}.broker_requested"), !requests().isEmpty());
  }

  /** Every request, by relation and unit. */
  public List<ClientRequest> requests() {
    List<ClientRequest> requests = new ArrayList<>();
    for (RemoteUnit unit : joinedUnits()) {
      BrokerRequest.read(unit.bag().json("broker_req"))
          .map(request -> named(unit, request))
          .ifPresent(requests::add);
    }
    return List.copyOf(requests);
  }

  /**
   * Publishes what clients need to reach the cluster.
   *
   * @param key of the client's account, a secret
   * @param auth as in {@code cephx}
   * @param publicAddress of this monitor; or of several, with blanks between them
   */
  public void provideAuth(String relationId, String key, String auth, String publicAddress) {
    Optional<Relation> relation = relation(relationId);
    if (relation.isPresent()) {
      LocalBag bag = relation.get().unitBag();
      bag.put("key", key);
      bag.put("auth", auth);
      bag.put("ceph-public-address", publicAddress);
    }
  }

  /** Publishes what became of a unit's request, under the unit's own key and the old one. */
  public void respond(ClientRequest request, BrokerResponse response) {
    Optional<Relation> relation = relation(request.relationId());
    if (relation.isPresent()) {
      LocalBag bag = relation.get().unitBag();
      bag.putJson(OLD_RESPONSE, response.asJson());
      bag.putJson(responseKey(request.unit()), response.asJson());
    }
  }

  /** As in {@code broker-rsp-congress-0}. */
  static String responseKey(String unit) {
    return "broker-rsp-" + unit.replace('/', '-');
  }

  private static ClientRequest named(RemoteUnit unit, BrokerRequest request) {
    Optional<String> application = unit.bag().get("application-name");
    return new ClientRequest(
        unit.relation().id(),
        application.orElseGet(() -> unit.relation().applicationName()),
        unit.bag().get("unit-name").orElse(unit.name()),
        request);
  }
}
