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

  /**
   * A hook to make.
   *
   * @param name as in {@code db-relation-joined}
   * @param subject what charm-tools calls it in the template: the endpoint's or storage's name, and
   *     {@code hook} for those every charm has
   */
  record Stub(String name, String subject) {
    boolean isOfStorage() {
      return name.matches(".*-storage-(attached|detaching)");
    }
  }

  static List<Stub> of(Collection<String> endpoints, Collection<String> storages) {
    List<Stub> hooks = new ArrayList<>();
    ALWAYS.forEach(name -> hooks.add(new Stub(name, "hook")));
    for (String endpoint : endpoints) {
      for (String event : List.of("created", "joined", "changed", "broken", "departed")) {
        hooks.add(new Stub(endpoint + "-relation-" + event, endpoint));
      }
    }
    for (String storage : storages) {
      hooks.add(new Stub(storage + "-storage-attached", storage));
      hooks.add(new Stub(storage + "-storage-detaching", storage));
    }
    return hooks;
  }
}
