package charms.app;

import charms.layer.basic.FileOwner;
import charms.layer.templating.Templates;
import charms.reactive.Hook;
import charms.reactive.HookContext;
import java.util.Map;

/** The charm of the layer's tests. */
final class AppHandlers {
  private final HookContext context;

  AppHandlers(HookContext context) {
    this.context = context;
  }

  @Hook("install")
  void render() {
    Templates.of(context).render("app.conf", "/etc/app.conf", Map.of("port", 80), FileOwner.ROOT);
  }
}
