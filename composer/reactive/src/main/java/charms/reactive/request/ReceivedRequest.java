package charms.reactive.request;

import charms.reactive.RemoteUnit;
import java.util.Optional;

/**
 * A request of a remote unit. What was asked for can be read, not changed.
 *
 * @param <Q> the record of a request's fields
 * @param <A> the record of a response's fields
 */
public final class ReceivedRequest<Q, A> {
  private final ResponderEndpoint<Q, A> endpoint;
  private final RemoteUnit unit;
  private final String id;

  ReceivedRequest(ResponderEndpoint<Q, A> endpoint, RemoteUnit unit, String id) {
    this.endpoint = endpoint;
    this.unit = unit;
    this.id = id;
  }

  /** A UUID. */
  public String id() {
    return id;
  }

  /** Who asks. */
  public RemoteUnit unit() {
    return unit;
  }

  /**
   * What is asked for.
   *
   * @throws charms.reactive.fields.FieldsException if fields are missing or wrong
   */
  public Q fields() {
    return Wire.read(unit.bag(), Wire.REQUEST + id, endpoint.requestCodec())
        .orElseThrow(() -> new IllegalStateException("'request_" + id + "' is no map"));
  }

  /** Answers; a second answer replaces the first. */
  public void respond(A response) {
    Wire.writeResponse(unit.relation().unitBag(), id, endpoint.responseCodec(), response);
    endpoint.startFlags();
  }

  /** The answer given; empty while there is none. */
  public Optional<A> response() {
    return Wire.read(unit.relation().unitBag(), Wire.RESPONSE + id, endpoint.responseCodec());
  }

  /** Where to reach the requester, as Juju says; empty where it does not. */
  public Optional<String> ingressAddress() {
    return unit.bag().get("ingress-address");
  }

  /** The subnets its traffic comes from, as Juju says; empty where it does not. */
  public Optional<String> egressSubnets() {
    return unit.bag().get("egress-subnets");
  }
}
