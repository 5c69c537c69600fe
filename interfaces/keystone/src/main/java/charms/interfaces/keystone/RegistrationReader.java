package charms.interfaces.keystone;

import charms.reactive.RemoteBag;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Reads the registrations in a requirer's bag: unprefixed, or one for each prefix. */
final class RegistrationReader {
  private static final String SERVICE = "_service";

  private final RemoteBag bag;

  RegistrationReader(RemoteBag bag) {
    this.bag = bag;
  }

  /** Complete registrations sorted by service; the unprefixed one wins over all others. */
  List<EndpointRegistration> registrations() {
    Optional<EndpointRegistration> plain = registration("");
    if (plain.isPresent()) {
      return List.of(plain.get());
    }
    List<EndpointRegistration> prefixed = new ArrayList<>();
    for (String key : bag.all().keySet()) {
      if (key.endsWith(SERVICE) && key.indexOf('_') == key.length() - SERVICE.length()) {
        registration(key.substring(0, key.indexOf('_') + 1)).ifPresent(prefixed::add);
      }
    }
    prefixed.sort(Comparator.comparing(EndpointRegistration::service));
    return List.copyOf(prefixed);
  }

  RequestedRoles roles() {
    return new RequestedRoles(split("requested_roles", ","), split("add_role_to_admin", ","));
  }

  List<String> subscriptions() {
    return split("subscribe_ep_change", "\\s+");
  }

  private Optional<EndpointRegistration> registration(String prefix) {
    Optional<String> service = bag.get(prefix + "service");
    Optional<String> region = bag.get(prefix + "region");
    Optional<String> publicUrl = bag.get(prefix + "public_url");
    Optional<String> internalUrl = bag.get(prefix + "internal_url");
    Optional<String> adminUrl = bag.get(prefix + "admin_url");
    if (service.isEmpty()
        || region.isEmpty()
        || publicUrl.isEmpty()
        || internalUrl.isEmpty()
        || adminUrl.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new EndpointRegistration(
            service.get(), region.get(), publicUrl.get(), internalUrl.get(), adminUrl.get()));
  }

  private List<String> split(String key, String separator) {
    return bag.get(key).stream()
        .flatMap(text -> Arrays.stream(text.split(separator)))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .toList();
  }
}
