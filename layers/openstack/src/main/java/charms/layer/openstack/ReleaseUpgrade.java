package charms.layer.openstack;

import charms.reactive.Endpoint;
import charms.reactive.HookContext;
import java.util.List;
import java.util.Optional;

/**
 * Brings the unit to the release its option {@code openstack-origin} names, or packages to their
 * newest versions (openstack-layer.md section 6, run_upgrade).
 */
final class ReleaseUpgrade {
  private final HookContext context;
  private final OpenStackCharms charms;

  ReleaseUpgrade(HookContext context) {
    this.context = context;
    this.charms = OpenStackCharms.of(context);
  }

  /** True if the origin gives a newer release than the unit runs. */
  boolean isAvailable() {
    return charms.origin().release().compareTo(charms.release()) > 0;
  }

  /**
   * Goes to the release of the origin.
   *
   * @throws IllegalStateException if it is not the next one: databases are migrated release by
   *     release
   */
  void toRelease(List<? extends Endpoint> endpoints) {
    OpenStackRelease from = charms.release();
    OpenStackRelease to = charms.origin().release();
    Optional<OpenStackRelease> between = from.next().filter(next -> next.compareTo(to) < 0);
    if (between.isPresent()) {
      throw new IllegalStateException(
          "cannot upgrade from "
              + from.codename()
              + " to "
              + to.codename()
              + ": "
              + between.get().codename()
              + " comes between");
    }
    context.status().maintenance("Running openstack upgrade");
    charms.upgradeTo(to);
    charms.origin().configure(context.host());
    new CharmSoftware(context, charms.charm()).upgradeSnaps();
    packages(endpoints);
  }

  /** Stays at the release and brings its packages to their newest versions. */
  void ofPackages(List<? extends Endpoint> endpoints) {
    context.status().maintenance("Running package upgrade");
    packages(endpoints);
  }

  private void packages(List<? extends Endpoint> endpoints) {
    OpenStackCharm charm = charms.charm();
    new CharmSoftware(context, charm).upgrade();
    charm.render(endpoints);
    new DatabaseSync(context).onLeader(charm.syncCommands());
  }
}
