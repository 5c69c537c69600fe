package charms.reactive.request;

import charms.reactive.Endpoint;
import charms.reactive.EndpointContext;
import charms.reactive.Relation;
import charms.reactive.fields.FieldsCodec;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * An endpoint that makes requests:
 *
 * <pre>{@code
 * public final class CertificatesRequires extends RequesterEndpoint<CertRequest, Cert> {
 *   public CertificatesRequires(EndpointContext context) {
 *     super(context, CertRequest_Fields.CODEC, Cert_Fields.CODEC);
 *   }
 * }
 *
 * endpoint.createOrUpdate(relation, old -> old.commonName().equals(name), new CertRequest(name, sans));
 * }</pre>
 *
 * <p>Keeps {@code endpoint.NAME.has_responses} and {@code endpoint.NAME.all_responses}; the latter
 * is set too when there are no requests.
 *
 * @param <Q> the record of a request's fields
 * @param <A> the record of a response's fields
 */
public abstract class RequesterEndpoint<Q, A> extends Endpoint {
  private final FieldsCodec<Q> requestCodec;
  private final FieldsCodec<A> responseCodec;

  protected RequesterEndpoint(
      EndpointContext context, FieldsCodec<Q> requestCodec, FieldsCodec<A> responseCodec) {
    super(context);
    this.requestCodec = requestCodec;
    this.responseCodec = responseCodec;
  }

  /** Makes a request. */
  public final SentRequest<Q, A> create(Relation relation, Q fields) {
    String id = UUID.randomUUID().toString();
    Wire.writeRequest(relation.unitBag(), id, requestCodec, fields);
    startFlags();
    return new SentRequest<>(this, relation, id);
  }

  /** Updates the first request of the relation that matches; makes one where none does. */
  public final SentRequest<Q, A> createOrUpdate(Relation relation, Predicate<Q> matches, Q fields) {
    for (SentRequest<Q, A> request : requests(relation)) {
      if (matches.test(request.fields())) {
        request.update(fields);
        return request;
      }
    }
    return create(relation, fields);
  }

  /** All requests of all relations, by id. */
  public final List<SentRequest<Q, A>> requests() {
    List<SentRequest<Q, A>> requests = new ArrayList<>();
    for (Relation relation : relations()) {
      requests.addAll(requests(relation));
    }
    requests.sort(Comparator.comparing(SentRequest::id));
    return requests;
  }

  /** The requests of one relation, by id. */
  public final List<SentRequest<Q, A>> requests(Relation relation) {
    List<SentRequest<Q, A>> requests = new ArrayList<>();
    for (String id : Wire.requestIds(relation.unitBag())) {
      requests.add(new SentRequest<>(this, relation, id));
    }
    return requests;
  }

  /** The request with that id. */
  public final Optional<SentRequest<Q, A>> request(String id) {
    return requests().stream().filter(request -> request.id().equals(id)).findFirst();
  }

  /** The requests that match, by id. */
  public final List<SentRequest<Q, A>> find(Predicate<Q> matches) {
    return requests().stream().filter(request -> matches.test(request.fields())).toList();
  }

  /** All responses, by the ids of their requests. */
  public final List<A> responses() {
    return requests().stream().flatMap(request -> request.response().stream()).toList();
  }

  /** The response to the first request that matches and has one. */
  public final Optional<A> responseTo(Predicate<Q> matches) {
    return find(matches).stream().flatMap(request -> request.response().stream()).findFirst();
  }

  @Override
  protected void manageFlags() {
    int requests = requests().size();
    int responses = responses().size();
    flags().toggle("endpoint." + name() + ".has_responses", responses > 0);
    flags().toggle("endpoint." + name() + ".all_responses", responses == requests);
  }

  FieldsCodec<Q> requestCodec() {
    return requestCodec;
  }

  FieldsCodec<A> responseCodec() {
    return responseCodec;
  }
}
