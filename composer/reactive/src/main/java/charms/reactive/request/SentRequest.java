package charms.reactive.request;

import charms.reactive.Relation;
import charms.reactive.RemoteUnit;
import java.util.Optional;

/**
 * A request this side made.
 *
 * @param <Q> the record of a request's fields
 * @param <A> the record of a response's fields
 */
public final class SentRequest<Q, A> {
  private final RequesterEndpoint<Q, A> endpoint;
  private final Relation relation;
  private final String id;

  SentRequest(RequesterEndpoint<Q, A> endpoint, Relation relation, String id) {
    this.endpoint = endpoint;
    this.relation = relation;
    this.id = id;
  }

  /** A UUID. */
  public String id() {
    return id;
  }

  public Relation relation() {
    return relation;
  }

  /**
   * What was asked for.
   *
   * @throws charms.reactive.fields.FieldsException if it was written with other fields, as by an
   *     older version of the charm
   */
  public Q fields() {
    return Wire.read(relation.unitBag(), Wire.REQUEST + id, endpoint.requestCodec())
        .orElseThrow(() -> new IllegalStateException("request '" + id + "' was withdrawn"));
  }

  /** Asks for something else under the same id. */
  public void update(Q fields) {
    Wire.writeRequest(relation.unitBag(), id, endpoint.requestCodec(), fields);
  }

  /** Asks for nothing any more. */
  public void withdraw() {
    relation.unitBag().remove(Wire.REQUEST + id);
    endpoint.startFlags();
  }

  /**
   * The answer of the first remote unit that has one; empty while there is none.
   *
   * @throws charms.reactive.fields.FieldsException if it has other fields than expected
   */
  public Optional<A> response() {
    for (RemoteUnit unit : relation.units()) {
      Optional<A> response = Wire.read(unit.bag(), Wire.RESPONSE + id, endpoint.responseCodec());
      if (response.isPresent()) {
        return response;
      }
    }
    return Optional.empty();
  }
}
