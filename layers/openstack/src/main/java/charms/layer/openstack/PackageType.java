package charms.layer.openstack;

import java.util.Locale;
import java.util.Optional;

/** What OpenStack is installed from (openstack-layer.md section 1, package_type). */
public enum PackageType {
  /** Debian packages. */
  DEB,
  /** Snaps, which bring their own apache and their own directories. */
  SNAP;

  /** As in {@code deb}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The type of that word; empty when there is none. */
  public static Optional<PackageType> named(String word) {
    for (PackageType type : values()) {
      if (type.word().equals(word)) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }
}
