package charms.interfaces.cinderbackend;

import charms.reactive.Endpoint;
import charms.reactive.EndpointContext;
import charms.reactive.RemoteUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * The side of cinder, which only reads. Flags, where N is the endpoint's name:
 *
 * <ul>
 *   <li>{@code N.connected} while a backend is related
 *   <li>{@code N.available} while a backend has said its name
 * </ul>
 */
public final class CinderBackendRequires extends Endpoint {
  public CinderBackendRequires(EndpointContext context) {
    super(context);
  }

  @Override
  protected void manageFlags() {
    flags().toggle(expand("{endpoint_name}.connected"), isJoined());
    flags().toggle(expand("{endpoint_name}.available"), !backends().isEmpty());
  }

  /**
   * Every backend that has said its name, by relation and unit.
   *
   * @throws IllegalStateException if a value has another shape; it names the unit
   */
  public List<BackendRequest> backends() {
    List<BackendRequest> backends = new ArrayList<>();
    for (RemoteUnit unit : joinedUnits()) {
      BackendRequest.of(unit).ifPresent(backends::add);
    }
    return List.copyOf(backends);
  }

  /** True if there is a backend and all are stateless: units of cinder may share one host name. */
  public boolean allStateless() {
    List<BackendRequest> backends = backends();
    boolean all = !backends.isEmpty();
    for (BackendRequest backend : backends) {
      all &= backend.stateless().orElse(false);
    }
    return all;
  }
}
