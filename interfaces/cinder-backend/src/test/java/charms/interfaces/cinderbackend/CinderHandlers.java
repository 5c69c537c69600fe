package charms.interfaces.cinderbackend;

import charms.reactive.Action;
import charms.reactive.HookContext;

/** cinder, for {@link CinderBackendRequiresTest}. */
final class CinderHandlers {
  private final HookContext context;

  CinderHandlers(HookContext context) {
    this.context = context;
  }

  @Action("backends")
  void list() {
    CinderBackendRequires backends =
        context.endpoint("backends", CinderBackendRequires.class).orElseThrow();
    backends.backends().forEach(backend -> context.log().info("> " + backend));
    context.log().info("> " + backends.allStateless());
  }
}
