package charms.layer.openstack;

import charms.reactive.HookContext;
import java.util.EnumMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * The charm classes of a charm by the release from which on each serves and by what it installs
 * (openstack-layer.md section 1, Registration, Selection).
 */
final class CharmClasses {
  private final Map<PackageType, NavigableMap<OpenStackRelease, Maker>> makers =
      new EnumMap<>(PackageType.class);

  /** Makes the charm of a class. */
  interface Maker extends Function<HookContext, OpenStackCharm> {}

  /**
   * Adds a class.
   *
   * @throws IllegalStateException when there is one for that release and type
   */
  void add(OpenStackRelease since, PackageType type, Maker maker) {
    if (of(type).put(since, maker) != null) {
      String kind = type == PackageType.DEB ? "" : " (" + type.word() + ")";
      throw new IllegalStateException(
          "cannot register a charm class for '" + since.codename() + "'" + kind + ": there is one");
    }
  }

  /**
   * The newest class of the type that is not newer than the release.
   *
   * @throws IllegalStateException when there is none
   */
  Maker serving(OpenStackRelease release, PackageType type) {
    Map.Entry<OpenStackRelease, Maker> found = known(type).floorEntry(release);
    if (found == null) {
      String kind = type == PackageType.DEB ? "" : " as " + type.word();
      throw new IllegalStateException(
          "Release "
              + release.codename()
              + " is not supported by this charm"
              + kind
              + ". Earliest support is "
              + known(type).firstKey().codename()
              + " release");
    }
    return found.getValue();
  }

  /** The newest class of the type; empty when there is none. */
  Optional<Maker> newest(PackageType type) {
    return Optional.ofNullable(of(type).lastEntry()).map(Map.Entry::getValue);
  }

  /** Every class of the type with its first release, oldest first. */
  void each(PackageType type, BiConsumer<OpenStackRelease, Maker> consumer) {
    Optional.ofNullable(makers.get(type)).ifPresent(classes -> classes.forEach(consumer));
  }

  private NavigableMap<OpenStackRelease, Maker> known(PackageType type) {
    NavigableMap<OpenStackRelease, Maker> classes = of(type);
    if (classes.isEmpty()) {
      throw new IllegalStateException(
          "the charm has no class for "
              + type.word()
              + " packages: register one with OpenStackCharms at the start of the hook");
    }
    return classes;
  }

  private NavigableMap<OpenStackRelease, Maker> of(PackageType type) {
    return makers.computeIfAbsent(type, missing -> new TreeMap<>());
  }
}
