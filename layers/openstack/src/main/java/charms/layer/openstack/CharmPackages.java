package charms.layer.openstack;

import charms.layer.basic.Packages;
import charms.reactive.HookContext;
import java.util.List;
import java.util.Set;

/** The packages of a charm on its machine (openstack-layer.md section 6, install). */
final class CharmPackages {
  private final HookContext context;
  private final OpenStackCharm charm;
  private final Packages packages;

  CharmPackages(HookContext context, OpenStackCharm charm) {
    this.context = context;
    this.charm = charm;
    this.packages = new Packages(context.host());
  }

  /** Installs what is missing, from where {@code openstack-origin} says. */
  void installMissing() {
    OpenStackCharms.of(context).origin().configure(context.host());
    List<String> missing = packages.missing(charm.allPackages());
    if (!missing.isEmpty()) {
      context.status().maintenance("Installing packages");
      packages.install(missing);
      context.status().maintenance("Installation complete - awaiting next status");
    }
  }

  /**
   * Removes what the charm needs no more, and what was installed for that alone.
   *
   * @return true if there was any
   */
  boolean removeUnneeded() {
    Set<String> unneeded = packages.installed(charm.purgePackages()).keySet();
    if (unneeded.isEmpty()) {
      return false;
    }
    packages.purge(unneeded);
    packages.autoremove();
    return true;
  }
}
