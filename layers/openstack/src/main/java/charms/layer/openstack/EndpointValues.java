package charms.layer.openstack;

import charms.reactive.Endpoint;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An endpoint in templates that has no values of its own kind: what the units on the other side
 * publish, {@code -} in the key written {@code _} (openstack-layer.md section 4, generic adapter).
 */
public final class EndpointValues extends LazyValues {
  private final Endpoint endpoint;

  public EndpointValues(Endpoint endpoint) {
    this.endpoint = endpoint;
  }

  @Override
  protected @Nullable Object value(String name) {
    Optional<String> same = endpoint.remoteValue(name);
    return same.or(() -> endpoint.remoteValue(name.replace('_', '-'))).orElse(null);
  }
}
