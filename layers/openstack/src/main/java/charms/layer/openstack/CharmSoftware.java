package charms.layer.openstack;

import charms.layer.basic.MachineRelease;
import charms.layer.basic.Packages;
import charms.layer.snap.SnapSpec;
import charms.layer.snap.Snaps;
import charms.reactive.HookContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a charm installs: packages, and snaps where its origin gives them (openstack-layer.md
 * section 6, install).
 */
final class CharmSoftware {
  private final HookContext context;
  private final OpenStackCharm charm;

  CharmSoftware(HookContext context, OpenStackCharm charm) {
    this.context = context;
    this.charm = charm;
  }

  /** Installs what is missing, from where {@code openstack-origin} says. */
  void install() {
    OpenStackCharms.of(context).origin().configure(context.host());
    Packages packages = Packages.of(context);
    List<String> missing = packages.missing(wanted());
    if (!missing.isEmpty()) {
      context.status().maintenance("Installing packages");
      packages.install(missing);
      context.status().maintenance("Installation complete - awaiting next status");
    }
    if (charm.packageType() == PackageType.SNAP) {
      List<String> snaps = charm.allSnaps().stream().filter(name -> !isThere(name)).toList();
      if (!snaps.isEmpty()) {
        context.status().maintenance("Installing snaps");
        bring(snaps);
      }
    }
  }

  /**
   * Removes what the charm needs no more, and what was installed for that alone.
   *
   * @return true if there was any
   */
  boolean removeUnneeded() {
    Packages packages = Packages.of(context);
    Set<String> unneeded = packages.installed(charm.purgePackages()).keySet();
    if (unneeded.isEmpty()) {
      return false;
    }
    packages.purge(unneeded);
    packages.autoremove();
    return true;
  }

  /** Brings packages to their newest versions. */
  void upgrade() {
    Packages packages = Packages.of(context);
    packages.update();
    packages.upgradeTaking(charm.allPackages());
    packages.purge(packages.installed(charm.purgePackages()).keySet());
  }

  /** Brings snaps to the channel of the origin, where the charm has any. */
  void upgradeSnaps() {
    if (charm.packageType() == PackageType.SNAP) {
      bring(charm.allSnaps());
    }
  }

  /** The application's version; empty where it is not installed, or nothing tells it. */
  Optional<String> version() {
    if (charm.packageType() == PackageType.SNAP) {
      return charm.versionSnap().isEmpty()
          ? Optional.empty()
          : Snaps.of(context).version(charm.versionSnap());
    }
    return charm.versionPackage().isEmpty()
        ? Optional.empty()
        : Packages.of(context).upstreamVersion(charm.versionPackage());
  }

  /** What the charm wants, and on Debian what its machines lack of Ubuntu's. */
  private List<String> wanted() {
    List<String> wanted = new ArrayList<>(charm.allPackages());
    if (!MachineRelease.of(context.host()).isUbuntu()) {
      wanted.add(PortProbe.PACKAGE);
    }
    return wanted;
  }

  private boolean isThere(String snap) {
    return Snaps.of(context).version(snap).isPresent();
  }

  private void bring(List<String> snaps) {
    String channel = OpenStackCharms.of(context).origin().snapChannel();
    for (String name : snaps) {
      SnapSpec spec = SnapSpec.of(name).fromChannel(channel).confined(charm.snapMode());
      Snaps.of(context).install(spec);
    }
  }
}
