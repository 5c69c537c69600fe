package charms.interfaces.cinderbackend;

import charms.reactive.RemoteUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What one backend asks of cinder.
 *
 * @param relationId as in {@code storage-backend:1}
 * @param unit as in {@code cinder-lvm/0}
 * @param backendName as in {@code cinder-lvm}
 * @param stateless true if any unit of cinder can serve its volumes; empty for not said
 * @param sections of cinder.conf, by name
 * @param releasesPackagesMap packages by OpenStack release; empty for none
 */
public record BackendRequest(
    String relationId,
    String unit,
    String backendName,
    Optional<Boolean> stateless,
    Map<String, List<ConfigOption>> sections,
    Map<String, Object> releasesPackagesMap) {
  static final String SERVICE = "cinder";
  static final String FILE = "/etc/cinder/cinder.conf";

  public BackendRequest {
    sections = Map.copyOf(sections);
    releasesPackagesMap = Map.copyOf(releasesPackagesMap);
  }

  /**
   * Empty until the backend has said its name.
   *
   * @throws IllegalStateException if a value has another shape; it names the unit
   */
  static Optional<BackendRequest> of(RemoteUnit unit) {
    return unit.bag()
        .readWhenComplete(BackendBag_Fields.CODEC)
        .map(
            bag ->
                new BackendRequest(
                    unit.relation().id(),
                    unit.name(),
                    bag.backendName(),
                    bag.stateless(),
                    sections(unit, bag.configuration()),
                    bag.releasesPackagesMap()));
  }

  private static Map<String, List<ConfigOption>> sections(
      RemoteUnit unit, Map<String, Object> configuration) {
    Map<?, ?> found = child(child(child(configuration, SERVICE), FILE), "sections");
    Map<String, List<ConfigOption>> sections = new TreeMap<>();
    found.forEach((name, lines) -> sections.put(String.valueOf(name), options(unit, lines)));
    return sections;
  }

  private static Map<?, ?> child(Map<?, ?> parent, String key) {
    return parent.get(key) instanceof Map<?, ?> map ? map : Map.of();
  }

  private static List<ConfigOption> options(RemoteUnit unit, @Nullable Object lines) {
    if (!(lines instanceof List<?> list)) {
      throw unreadable(unit, "a list", lines);
    }
    List<ConfigOption> options = new ArrayList<>();
    for (Object line : list) {
      if (!(line instanceof List<?> pair) || pair.size() != 2) {
        throw unreadable(unit, "[KEY, VALUE]", line);
      }
      Object value = pair.get(1);
      options.add(new ConfigOption(String.valueOf(pair.get(0)), value == null ? "" : value));
    }
    return options;
  }

  private static IllegalStateException unreadable(
      RemoteUnit unit, String expected, @Nullable Object found) {
    return new IllegalStateException(
        "cannot read 'subordinate_configuration' in "
            + unit.bag().owner()
            + ": expected "
            + expected
            + ", found '"
            + found
            + "'");
  }
}
