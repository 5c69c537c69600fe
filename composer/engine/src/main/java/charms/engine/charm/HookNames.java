package charms.engine.charm;

import charms.engine.state.Charm;
import charms.engine.state.EventKind;
import java.util.Set;
import java.util.TreeSet;

/** The hooks Juju may run of a charm. */
public final class HookNames {
  private HookNames() {}

  /** As in {@code install} and {@code shared-db-relation-joined}, sorted. */
  public static Set<String> of(Charm charm) {
    Set<String> names = new TreeSet<>();
    for (EventKind kind : EventKind.values()) {
      if (kind.ofRelation()) {
        charm.endpoints().keySet().forEach(endpoint -> names.add(endpoint + "-" + kind.hook()));
        names.add("juju-info-" + kind.hook());
      } else if (kind == EventKind.STORAGE_ATTACHED || kind == EventKind.STORAGE_DETACHING) {
        charm.storage().keySet().forEach(storage -> names.add(storage + "-" + kind.hook()));
      } else {
        names.add(kind.hook());
      }
    }
    return names;
  }
}
