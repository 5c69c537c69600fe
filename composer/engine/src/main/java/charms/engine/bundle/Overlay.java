package charms.engine.bundle;

import charms.model.yaml.YamlMapping;
import charms.model.yaml.YamlNode;
import charms.model.yaml.YamlScalar;
import charms.model.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Lays one document of a bundle over another, as Juju does:
 *
 * <ul>
 *   <li>an application without a body is taken out, with its relations;
 *   <li>in an application both have, a value or list replaces the one below, a map is merged key by
 *       key, and a map without keys clears the one below;
 *   <li>machines replace those below, relations come after those below.
 * </ul>
 */
final class Overlay {
  private static final String APPLICATIONS = "applications";

  private Overlay() {}

  /** The document with {@code applications} where an older one has {@code services}. */
  static YamlMapping renamed(YamlMapping document) {
    Map<String, YamlMapping.Entry> entries = new LinkedHashMap<>(document.entries());
    YamlMapping.Entry services = entries.remove("services");
    if (services != null) {
      entries.putIfAbsent(APPLICATIONS, services);
    }
    return new YamlMapping(entries, document.position());
  }

  static YamlMapping over(YamlMapping below, YamlMapping above) {
    Map<String, YamlMapping.Entry> entries = new LinkedHashMap<>(below.entries());
    above
        .entries()
        .forEach(
            (key, entry) -> {
              YamlMapping.Entry under = entries.get(key);
              entries.put(key, under == null ? entry : entry(key, under, entry));
            });
    YamlMapping merged = new YamlMapping(entries, below.position());
    return withoutRemoved(merged, above.mapping(APPLICATIONS));
  }

  private static YamlMapping.Entry entry(
      String key, YamlMapping.Entry under, YamlMapping.Entry over) {
    YamlNode merged =
        switch (key) {
          case APPLICATIONS ->
              applications(
                  under.value().asMapping("'applications'"),
                  over.value().asMapping("'applications'"));
          case "relations" -> {
            List<YamlNode> both = new ArrayList<>();
            both.addAll(under.value().asSequence("'relations'").items());
            both.addAll(over.value().asSequence("'relations'").items());
            yield new YamlSequence(both, under.value().position());
          }
          default -> over.value();
        };
    return new YamlMapping.Entry(over.keyPosition(), merged);
  }

  private static YamlMapping applications(YamlMapping under, YamlMapping over) {
    Map<String, YamlMapping.Entry> entries = new LinkedHashMap<>(under.entries());
    over.entries()
        .forEach(
            (name, entry) -> {
              YamlMapping.Entry below = entries.get(name);
              if (isNothing(entry.value())) {
                entries.remove(name);
              } else if (below == null || !(entry.value() instanceof YamlMapping above)) {
                entries.put(name, entry);
              } else {
                YamlMapping base = below.value().asMapping("application '" + name + "'");
                entries.put(name, new YamlMapping.Entry(below.keyPosition(), block(base, above)));
              }
            });
    return new YamlMapping(entries, under.position());
  }

  private static YamlMapping block(YamlMapping under, YamlMapping over) {
    Map<String, YamlMapping.Entry> entries = new LinkedHashMap<>(under.entries());
    over.entries()
        .forEach(
            (key, entry) -> {
              YamlMapping.Entry below = entries.get(key);
              boolean maps =
                  below != null
                      && below.value() instanceof YamlMapping
                      && entry.value() instanceof YamlMapping;
              if (maps) {
                entries.put(key, keys(below, entry));
              } else {
                entries.put(key, entry);
              }
            });
    return new YamlMapping(entries, under.position());
  }

  private static YamlMapping.Entry keys(YamlMapping.Entry under, YamlMapping.Entry over) {
    YamlMapping above = (YamlMapping) over.value();
    if (above.keys().isEmpty()) {
      return over;
    }
    Map<String, YamlMapping.Entry> entries =
        new LinkedHashMap<>(((YamlMapping) under.value()).entries());
    entries.putAll(above.entries());
    return new YamlMapping.Entry(
        under.keyPosition(), new YamlMapping(entries, under.value().position()));
  }

  /** The document without relations of the applications that the overlay takes out. */
  private static YamlMapping withoutRemoved(YamlMapping merged, YamlMapping overlay) {
    List<String> removed =
        overlay.entries().entrySet().stream()
            .filter(entry -> isNothing(entry.getValue().value()))
            .map(Map.Entry::getKey)
            .toList();
    if (removed.isEmpty() || merged.get("relations").isEmpty()) {
      return merged;
    }
    YamlSequence relations = merged.sequence("relations");
    List<YamlNode> kept =
        relations.items().stream()
            .filter(relation -> removed.stream().noneMatch(name -> touches(relation, name)))
            .toList();
    Map<String, YamlMapping.Entry> entries = new LinkedHashMap<>(merged.entries());
    entries.put(
        "relations",
        new YamlMapping.Entry(
            merged.keyPosition("relations"), new YamlSequence(kept, relations.position())));
    return new YamlMapping(entries, merged.position());
  }

  private static boolean touches(YamlNode relation, String application) {
    if (relation instanceof YamlSequence both) {
      return both.items().stream().anyMatch(side -> touches(side, application));
    }
    return relation instanceof YamlScalar side
        && BundleRelation.application(side.text()).equals(application);
  }

  private static boolean isNothing(YamlNode node) {
    return node instanceof YamlScalar scalar && scalar.isNull()
        || node instanceof YamlMapping mapping && mapping.keys().isEmpty();
  }
}
