package charms.reactive.request;

import charms.reactive.Endpoint;
import charms.reactive.EndpointContext;
import charms.reactive.RemoteUnit;
import charms.reactive.fields.FieldsCodec;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * An endpoint that answers requests:
 *
 * <pre>{@code
 * @When("endpoint.{endpoint_name}.new_requests")
 * void sign() {
 *   for (ReceivedRequest<CertRequest, Cert> request : newRequests()) {
 *     request.respond(authority.sign(request.fields()));
 *   }
 * }
 * }</pre>
 *
 * <p>Keeps {@code endpoint.NAME.has_requests} and {@code endpoint.NAME.new_requests}.
 *
 * @param <Q> the record of a request's fields
 * @param <A> the record of a response's fields
 */
public abstract class ResponderEndpoint<Q, A> extends Endpoint {
  private final FieldsCodec<Q> requestCodec;
  private final FieldsCodec<A> responseCodec;

  protected ResponderEndpoint(
      EndpointContext context, FieldsCodec<Q> requestCodec, FieldsCodec<A> responseCodec) {
    super(context);
    this.requestCodec = requestCodec;
    this.responseCodec = responseCodec;
  }

  /** All requests, by id. */
  public final List<ReceivedRequest<Q, A>> allRequests() {
    List<ReceivedRequest<Q, A>> requests = new ArrayList<>();
    for (RemoteUnit unit : joinedUnits()) {
      for (String id : Wire.requestIds(unit.bag())) {
        requests.add(new ReceivedRequest<>(this, unit, id));
      }
    }
    requests.sort(Comparator.comparing(ReceivedRequest::id));
    return requests;
  }

  /** Those without a response, by id. */
  public final List<ReceivedRequest<Q, A>> newRequests() {
    List<ReceivedRequest<Q, A>> requests = new ArrayList<>();
    for (ReceivedRequest<Q, A> request : allRequests()) {
      if (request.unit().relation().unitBag().get(Wire.RESPONSE + request.id()).isEmpty()) {
        requests.add(request);
      }
    }
    return requests;
  }

  @Override
  protected void manageFlags() {
    flags().toggle("endpoint." + name() + ".has_requests", !allRequests().isEmpty());
    flags().toggle("endpoint." + name() + ".new_requests", !newRequests().isEmpty());
  }

  FieldsCodec<Q> requestCodec() {
    return requestCodec;
  }

  FieldsCodec<A> responseCodec() {
    return responseCodec;
  }
}
