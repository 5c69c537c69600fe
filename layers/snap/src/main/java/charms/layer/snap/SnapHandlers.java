package charms.layer.snap;

import charms.reactive.Hook;
import charms.reactive.HookContext;
import java.util.Map;

/** Installs the snaps of layer.yaml, and refreshes them when the charm is upgraded. */
final class SnapHandlers {
  private final HookContext context;

  SnapHandlers(HookContext context) {
    this.context = context;
  }

  @Hook({"install", "upgrade-charm"})
  void installWanted() {
    Map<String, Object> wanted = context.charm().layerOptions().values().get("snap");
    if (wanted != null) {
      wanted.forEach(
          (name, options) ->
              install(
                  options instanceof Map<?, ?> map ? SnapSpec.of(name, map) : SnapSpec.of(name)));
    }
  }

  private void install(SnapSpec snap) {
    context.status().maintenance("Installing snap " + snap.name());
    Snaps.of(context).install(snap);
  }
}
