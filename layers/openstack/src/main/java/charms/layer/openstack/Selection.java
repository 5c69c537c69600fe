package charms.layer.openstack;

import charms.reactive.HookContext;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which release and package type are in force: what the unit keeps, else what the charm's own
 * selector says, else the layer's (openstack-layer.md section 1, Selection). A subordinate, and a
 * charm without the option {@code openstack-origin}, keeps no release: its principal is upgraded
 * without it.
 */
final class Selection {
  private static final String RELEASE = "charmers.openstack-release-version";
  private static final String PACKAGE_TYPE = "charmers.openstack-package-type";

  private final HookContext context;
  private final OpenStackCharms charms;
  private @Nullable Function<HookContext, OpenStackRelease> releaseSelector;
  private @Nullable Function<HookContext, PackageType> packageTypeSelector;
  private @Nullable BiFunction<OpenStackRelease, PackageType, ? extends OpenStackCharm>
      charmSelector;
  private @Nullable OpenStackRelease release;
  private @Nullable PackageType packageType;
  private boolean choosing;

  Selection(HookContext context, OpenStackCharms charms) {
    this.context = context;
    this.charms = charms;
  }

  void releaseBy(Function<HookContext, OpenStackRelease> selector) {
    refuseSecond(releaseSelector, "release");
    releaseSelector = selector;
  }

  void packageTypeBy(Function<HookContext, PackageType> selector) {
    refuseSecond(packageTypeSelector, "package type");
    packageTypeSelector = selector;
  }

  void charmBy(BiFunction<OpenStackRelease, PackageType, ? extends OpenStackCharm> selector) {
    refuseSecond(charmSelector, "charm");
    charmSelector = selector;
  }

  /** The charm that the charm's own selector chooses; empty where it has none. */
  Optional<OpenStackCharm> charm(OpenStackRelease wanted, PackageType type) {
    return charmSelector == null
        ? Optional.empty()
        : Optional.of(charmSelector.apply(wanted, type));
  }

  /**
   * The release in force.
   *
   * @throws IllegalStateException when nothing tells it, or its choice needs it already
   */
  OpenStackRelease release() {
    if (release == null) {
      if (choosing) {
        throw new IllegalStateException(
            "cannot tell the release: the newest charm class asks for it to say by which package it"
                + " is told");
      }
      choosing = true;
      try {
        release = chosen();
      } finally {
        choosing = false;
      }
    }
    return release;
  }

  PackageType packageType() {
    if (packageType == null) {
      packageType = packageTypeSelector == null ? keptType() : packageTypeSelector.apply(context);
    }
    return packageType;
  }

  /** Takes a release as the one in force. */
  void keep(OpenStackRelease newer) {
    context.store().set(RELEASE, newer.codename());
    release = newer;
  }

  /** Has the release chosen anew. */
  void forgetRelease() {
    context.store().unset(RELEASE);
    release = null;
  }

  private OpenStackRelease chosen() {
    if (releaseSelector != null) {
      return releaseSelector.apply(context);
    }
    boolean keeps =
        !context.charm().isSubordinate()
            && context.config().names().contains(OpenStackCharms.ORIGIN);
    Optional<OpenStackRelease> kept =
        keeps
            ? context.store().getString(RELEASE).flatMap(OpenStackRelease::named)
            : Optional.empty();
    if (kept.isPresent()) {
      return kept.get();
    }
    OpenStackRelease found = new ReleaseSelection(context, charms).release();
    if (keeps) {
      context.store().set(RELEASE, found.codename());
    }
    return found;
  }

  private PackageType keptType() {
    Optional<PackageType> kept =
        context.store().getString(PACKAGE_TYPE).flatMap(PackageType::named);
    if (kept.isPresent()) {
      return kept.get();
    }
    PackageType found = charms.origin().packageType();
    context.store().set(PACKAGE_TYPE, found.word());
    return found;
  }

  private static void refuseSecond(@Nullable Object selector, String what) {
    if (selector != null) {
      throw new IllegalStateException(
          "cannot register a second selector of the " + what + ": a charm has one");
    }
  }
}
