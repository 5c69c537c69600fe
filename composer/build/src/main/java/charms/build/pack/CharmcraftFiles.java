package charms.build.pack;

import charms.model.yaml.YamlMapping;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The files of a charm that a charmcraft.yaml holds the contents of. */
final class CharmcraftFiles {
  private static final Set<String> NOT_METADATA =
      Set.of(
          "actions",
          "analysis",
          "base",
          "bases",
          "build-base",
          "charm-libs",
          "config",
          "extensions",
          "links",
          "parts",
          "platforms",
          "title",
          "type");
  private static final Map<String, String> LINKS =
      Map.of(
          "documentation", "docs",
          "contact", "maintainers",
          "issues", "issues",
          "source", "source",
          "website", "website");

  private CharmcraftFiles() {}

  /** metadata.yaml, and config.yaml and actions.yaml where it has them, by name. */
  static Map<String, Map<String, Object>> of(YamlMapping project) {
    Map<String, Map<String, Object>> files = new TreeMap<>();
    files.put("metadata.yaml", metadata(project));
    for (String part : new String[] {"config", "actions"}) {
      if (project.get(part).isPresent()) {
        files.put(part + ".yaml", project.mapping(part).toPlain());
      }
    }
    return files;
  }

  private static Map<String, Object> metadata(YamlMapping project) {
    Map<String, Object> metadata = new LinkedHashMap<>();
    Map<String, Object> all = project.toPlain();
    all.forEach(
        (key, value) -> {
          if (!NOT_METADATA.contains(key)) {
            metadata.put(key, value);
          }
        });
    project.text("title").ifPresent(title -> metadata.put("display-name", title));
    Map<String, Object> links = project.mapping("links").toPlain();
    links.forEach(
        (key, value) -> {
          if (LINKS.containsKey(key)) {
            metadata.put(LINKS.get(key), value);
          }
        });
    return metadata;
  }
}
