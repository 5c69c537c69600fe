package charms.interfaces.keystone;

import charms.reactive.Endpoint;
import charms.reactive.EndpointContext;
import charms.reactive.LocalBag;
import charms.reactive.Relation;
import charms.reactive.RemoteUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The side of keystone. Flags, where N is the endpoint's name:
 *
 * <ul>
 *   <li>{@code N.connected} while a unit is related
 *   <li>{@code N.available} while an application asks for something
 * </ul>
 *
 * <p>The leader answers every request:
 *
 * <pre>{@code
 * for (RegistrationRequest request : identity.requests()) {
 *   identity.answer(request, addresses.forAccount(account, "policy", List.of()));
 * }
 * }</pre>
 */
public final class KeystoneProvides extends Endpoint {
  public KeystoneProvides(EndpointContext context) {
    super(context);
  }

  @Override
  protected void manageFlags() {
    flags().toggle(expand("{endpoint_name}.connected"), isJoined());
    flags().toggle(expand("{endpoint_name}.available"), !requests().isEmpty());
  }

  /** One request for each relation with a unit whose registration is complete. */
  public List<RegistrationRequest> requests() {
    List<RegistrationRequest> requests = new ArrayList<>();
    for (Relation relation : relations()) {
      request(relation).ifPresent(requests::add);
    }
    return List.copyOf(requests);
  }

  /** Publishes the answer in this unit's bag; a key without value is deleted. */
  public void answer(RegistrationRequest request, IdentityAnswer answer) {
    relation(request.relationId())
        .ifPresent(relation -> answer.asBag().forEach(relation.unitBag()::put));
  }

  /**
   * Tells a subscriber the URLs of the services it named, in this unit's bag and the application's.
   * For the leader only.
   */
  public void notifyEndpoints(RegistrationRequest request, Map<String, EndpointUrls> services) {
    Map<String, Map<String, String>> changed = new TreeMap<>();
    services.forEach((service, urls) -> changed.put(service, urls.asJson()));
    Optional<Relation> relation = relation(request.relationId());
    if (relation.isPresent()) {
      for (LocalBag bag : List.of(relation.get().unitBag(), relation.get().applicationBag())) {
        bag.put("catalog_ttl", "60");
        bag.putJson("ep_changed", changed);
      }
    }
  }

  private static Optional<RegistrationRequest> request(Relation relation) {
    for (RemoteUnit unit : relation.units()) {
      RegistrationReader reader = new RegistrationReader(unit.bag());
      List<EndpointRegistration> registrations = reader.registrations();
      if (!registrations.isEmpty()) {
        boolean information = unit.bag().all().containsValue(EndpointRegistration.NONE);
        return Optional.of(
            new RegistrationRequest(
                relation.id(),
                relation.applicationName(),
                information ? List.of() : registrations,
                reader.roles(),
                reader.subscriptions()));
      }
    }
    return Optional.empty();
  }
}
