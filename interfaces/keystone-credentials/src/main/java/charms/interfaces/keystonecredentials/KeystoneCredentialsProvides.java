package charms.interfaces.keystonecredentials;

import charms.reactive.Endpoint;
import charms.reactive.EndpointContext;
import charms.reactive.LocalBag;
import charms.reactive.Relation;
import charms.reactive.RemoteBag;
import charms.reactive.RemoteUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The side of keystone. Its one flag, where N is the endpoint's name, is {@code N.connected}, while
 * a unit is related. The leader answers every request:
 *
 * <pre>{@code
 * for (UnitRequest request : clients.requests()) {
 *   clients.answer(request.relationId(), addresses, credentials);
 * }
 * }</pre>
 */
public final class KeystoneCredentialsProvides extends Endpoint {
  public KeystoneCredentialsProvides(EndpointContext context) {
    super(context);
  }

  @Override
  protected void manageFlags() {
    flags().toggle(expand("{endpoint_name}.connected"), isJoined());
  }

  /** Every request with a username, by relation and unit. */
  public List<UnitRequest> requests() {
    List<UnitRequest> requests = new ArrayList<>();
    for (RemoteUnit unit : joinedUnits()) {
      if (unit.bag().get("username").isPresent()) {
        requests.add(new UnitRequest(unit.relation().id(), unit.name(), request(unit.bag())));
      }
    }
    return List.copyOf(requests);
  }

  /** Publishes addresses and account in the relation; keys without value are deleted. */
  public void answer(String relationId, IdentityAddresses addresses, Credentials credentials) {
    Optional<Relation> relation = relation(relationId);
    if (relation.isPresent()) {
      LocalBag bag = relation.get().unitBag();
      bag.write(IdentityAddresses_Fields.CODEC, addresses);
      bag.write(Credentials_Fields.CODEC, credentials);
    }
  }

  /** Publishes values by their wire keys in all relations, {@code ca_cert} for example. */
  public void exposeCredentials(Map<String, String> values) {
    for (Relation relation : relations()) {
      values.forEach(relation.unitBag()::put);
    }
  }

  private static CredentialsRequest request(RemoteBag bag) {
    return new CredentialsRequest(
        bag.get("username").orElseThrow(),
        bag.get("project").orElse(""),
        split(bag, "requested_roles"),
        split(bag, "requested_grants"),
        bag.get("domain").orElse(""));
  }

  private static List<String> split(RemoteBag bag, String key) {
    return bag.get(key).stream()
        .flatMap(text -> Arrays.stream(text.split(",")))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .toList();
  }
}
