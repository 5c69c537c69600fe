package charms.layer.openstack;

import charms.layer.basic.Ports;
import charms.reactive.HookContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The ports of the unit that are open to clients, as in {@code 1789/tcp} (openstack-layer.md
 * section 6, install). Those opened last are remembered, so that Juju is asked only where others
 * are wanted.
 */
final class UnitPorts {
  private static final String OPENED = "charms.openstack.ports";

  private final HookContext context;

  UnitPorts(HookContext context) {
    this.context = context;
  }

  /** Opens and closes until these are open, where others were opened last. */
  void follow(Set<String> wanted) {
    if (!context.store().get(OPENED).equals(Optional.of(sorted(wanted)))) {
      manage(wanted);
    }
  }

  /** Opens and closes until these are open, whatever was opened last. */
  void manage(Set<String> wanted) {
    Ports.of(context).only(wanted);
    context.store().set(OPENED, sorted(wanted));
  }

  private static List<String> sorted(Set<String> ports) {
    return List.copyOf(new TreeSet<>(ports));
  }
}
