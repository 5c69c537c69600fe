package charms.layer.openstack;

import charms.layer.snap.Snaps;
import charms.reactive.HookContext;
import java.util.Map;
import java.util.Optional;

/**
 * How a charm that says nothing else tells its release (openstack-layer.md section 1, Default
 * release selector): by the package or snap its newest class names, else by the first package of
 * the layer's table that is installed, else by {@code openstack-origin}.
 */
final class ReleaseSelection {
  private final HookContext context;
  private final OpenStackCharms charms;

  ReleaseSelection(HookContext context, OpenStackCharms charms) {
    this.context = context;
    this.charms = charms;
  }

  /**
   * The release.
   *
   * @throws IllegalStateException when nothing tells it; the message names the option
   */
  OpenStackRelease release() {
    if (charms.packageType() == PackageType.SNAP) {
      return ofSnap().orElseGet(() -> charms.origin().release());
    }
    return ofPackage()
        .or(() -> new PackageReleases(context.host()).firstInstalled())
        .orElseGet(() -> charms.origin().release());
  }

  private Optional<OpenStackRelease> ofPackage() {
    Optional<OpenStackCharm> newest = charms.newestCharm();
    String name = newest.map(OpenStackCharm::releasePackage).orElse("");
    if (newest.isEmpty() || name.isEmpty()) {
      return Optional.empty();
    }
    PackageReleases releases = new PackageReleases(context.host(), newest.get().packageCodenames());
    Optional<OpenStackRelease> installed = releases.installed(name);
    return installed.isEmpty() && context.charm().isSubordinate()
        ? releases.available(name)
        : installed;
  }

  /** By its major version, else by the codename that some snaps have for a version. */
  private Optional<OpenStackRelease> ofSnap() {
    Optional<OpenStackCharm> newest = charms.newestCharm();
    String name = newest.map(OpenStackCharm::releaseSnap).orElse("");
    Optional<String> version = name.isEmpty() ? Optional.empty() : Snaps.of(context).version(name);
    if (newest.isEmpty() || version.isEmpty()) {
      return Optional.empty();
    }
    Map<String, OpenStackRelease> known = newest.get().snapCodenames().getOrDefault(name, Map.of());
    String major = version.get().split("\\.", 2)[0];
    return Optional.ofNullable(known.get(major)).or(() -> OpenStackRelease.named(version.get()));
  }
}
