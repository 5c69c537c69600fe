package charms.interfaces.cinderbackend;

import charms.reactive.Endpoint;
import charms.reactive.EndpointContext;
import charms.reactive.LocalBag;
import charms.reactive.Relation;
import java.util.Map;

/**
 * The side of the backend. Flags, where N is the endpoint's name:
 *
 * <ul>
 *   <li>{@code N.joined}, {@code N.connected} and {@code N.available} while cinder is related
 *   <li>{@code N.departing} from when cinder leaves until it is related again
 * </ul>
 */
public final class CinderBackendProvides extends Endpoint {
  public CinderBackendProvides(EndpointContext context) {
    super(context);
  }

  @Override
  protected void manageFlags() {
    flags().toggle(expand("{endpoint_name}.joined"), isJoined());
    flags().toggle(expand("{endpoint_name}.connected"), isJoined());
    flags().toggle(expand("{endpoint_name}.available"), isJoined());
    if (isJoined()) {
      flags().clear(expand("{endpoint_name}.departing"));
    } else if (inHook("departed") || inHook("broken")) {
      flags().set(expand("{endpoint_name}.departing"));
    }
  }

  /** Publishes the backend in all relations. */
  public void configurePrincipal(CinderBackend backend) {
    for (Relation relation : relations()) {
      LocalBag bag = relation.unitBag();
      bag.put("backend_name", backend.name());
      bag.put("stateless", backend.stateless().map(CinderBackendProvides::python).orElse(null));
      bag.putJson("subordinate_configuration", backend.subordinateConfiguration());
    }
  }

  /**
   * Publishes the packages cinder is to install and remove, by OpenStack release:
   *
   * <pre>{@code
   * Map.of("ussuri", Map.of("deb", Map.of("install", List.of("python3-x"), "purge", List.of())))
   * }</pre>
   */
  public void publishReleasesPackagesMap(Map<String, Object> releasesPackagesMap) {
    for (Relation relation : relations()) {
      relation.unitBag().putJson("releases-packages-map", releasesPackagesMap);
    }
  }

  private static String python(boolean value) {
    return value ? "True" : "False";
  }
}
