package charms.interfaces.cinderbackend;

import charms.reactive.Action;
import charms.reactive.HookContext;
import java.util.List;
import java.util.Map;

/** A backend, for {@link CinderBackendProvidesTest}. */
final class BackendHandlers {
  private final HookContext context;

  BackendHandlers(HookContext context) {
    this.context = context;
  }

  @Action("lvm")
  void configureLvm() {
    cinder()
        .configurePrincipal(
            CinderBackend.named("cinder-lvm")
                .with("volume_group", "cinder-volumes")
                .stateless(false));
  }

  @Action("supernas")
  void configureSupernas() {
    cinder()
        .configurePrincipal(
            CinderBackend.named("cinder-supernas").with("cinder", "ss").stateless(true));
  }

  @Action("silent")
  void configureWithoutWordOfState() {
    cinder()
        .configurePrincipal(CinderBackend.named("b").with("z", "1").with("a", 2).with("z", true));
  }

  @Action("packages")
  void publishPackages() {
    cinder()
        .publishReleasesPackagesMap(
            Map.of(
                "ussuri",
                Map.of("deb", Map.of("purge", List.of("p"), "install", List.of("i", "j")))));
  }

  private CinderBackendProvides cinder() {
    return context.endpoint("storage-backend", CinderBackendProvides.class).orElseThrow();
  }
}
