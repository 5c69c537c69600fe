package charms.layer.openstack;

import charms.layer.basic.Services;
import charms.reactive.HookContext;

/**
 * Whether services are kept from running until the unit is configured (openstack-layer.md section
 * 2, config-rendered). Each step is done once, not in every hook.
 */
final class ServiceHold {
  private static final String RUN = "charms.openstack.services-enabled";

  private final HookContext context;

  ServiceHold(HookContext context) {
    this.context = context;
  }

  boolean isOn() {
    return isStored(false);
  }

  /** Keeps the charm's services from running. */
  void hold(CharmAttributes charm) {
    if (!isStored(false)) {
      new Services(context.host()).disable(charm.servicesToCheck());
      context.store().set(RUN, false);
    }
  }

  /** Lets the charm's services run, those too that were never held. */
  void release(CharmAttributes charm) {
    if (!isStored(true)) {
      new Services(context.host()).enable(charm.servicesToCheck());
      context.store().set(RUN, true);
    }
  }

  private boolean isStored(boolean run) {
    return context.store().get(RUN).orElse("").equals(run);
  }
}
