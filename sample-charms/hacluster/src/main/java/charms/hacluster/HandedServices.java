package charms.hacluster;

import charms.reactive.HookContext;
import java.util.ArrayList;
import java.util.List;

/**
 * Services that the cluster runs instead of the machine: they do not start with the machine any
 * more, until the unit leaves. Kept under {@code cluster.services}.
 */
final class HandedServices {
  private static final String SERVICES = "cluster.services";

  private final HookContext context;

  HandedServices(HookContext context) {
    this.context = context;
  }

  /**
   * Hands services over. A principal that waits for others may have masked its own: the cluster
   * would take such a service for running.
   */
  void take(List<String> services) {
    List<String> taken = taken();
    for (String service : services) {
      if (!taken.contains(service)) {
        context.host().run("systemctl", "unmask", service).orThrow();
        context.host().run("systemctl", "disable", service).orThrow();
        taken.add(service);
      }
    }
    context.store().set(SERVICES, taken);
  }

  void giveBack() {
    for (String service : taken()) {
      context.host().run("systemctl", "enable", "--now", service);
    }
    context.store().unset(SERVICES);
  }

  private List<String> taken() {
    List<String> taken = new ArrayList<>();
    if (context.store().get(SERVICES).orElse(List.of()) instanceof List<?> services) {
      services.forEach(service -> taken.add(String.valueOf(service)));
    }
    return taken;
  }
}
