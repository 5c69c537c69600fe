package charms.build.tactic;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The hooks of a charm: those every charm has, and those of its endpoints and storages. */
final class HookStubs {
  private static final List<String> ALWAYS =
      List.of(
          "install",
          "config-changed",
          "leader-elected",
          "leader-settings-changed",
          "start",
          "stop",
          "update-status",
          "upgrade-charm",
          "pre-series-upgrade",
          "post-series-upgrade");

  private HookStubs() {}

  static List<String> names(Collection<String> endpoints, Collection<String> storages) {
    List<String> hooks = new ArrayList<>(ALWAYS);
    for (String endpoint : endpoints) {
      for (String event : List.of("created", "joined", "changed", "broken", "departed")) {
        hooks.add(endpoint + "-relation-" + event);
      }
    }
    for (String storage : storages) {
      hooks.add(storage + "-storage-attached");
      hooks.add(storage + "-storage-detaching");
    }
    return hooks;
  }
}
