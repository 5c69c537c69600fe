package charms.interfaces.keystone;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What one application asks of keystone. All units of an application send the same; the first unit
 * with a complete registration speaks for them.
 *
 * @param relationId as in {@code identity-service:3}
 * @param application as in {@code congress}
 * @param registrations one, or one for each prefix, sorted by service; empty where only information
 *     is asked for
 * @param roles roles beside the account
 * @param subscriptions services whose endpoint changes the application wants to hear of
 */
public record RegistrationRequest(
    String relationId,
    String application,
    List<EndpointRegistration> registrations,
    RequestedRoles roles,
    List<String> subscriptions) {
  public RegistrationRequest {
    registrations = List.copyOf(registrations);
    subscriptions = List.copyOf(subscriptions);
  }

  /** True if neither service nor account is asked for, only where keystone is. */
  public boolean informationOnly() {
    return registrations.isEmpty();
  }

  /** The name of the one account: services sorted, as in {@code manila_manilav2}. */
  public String username() {
    return registrations.stream()
        .map(EndpointRegistration::service)
        .sorted()
        .collect(Collectors.joining("_"));
  }
}
