package charms.build.tactic;

import charms.build.merge.MergedYaml;
import charms.build.stack.StackedLayer;
import charms.model.diag.Diagnostic;
import charms.model.diag.DiagnosticLog;
import charms.model.diag.SourcePosition;
import charms.model.yaml.YamlMapping;
import charms.model.yaml.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * metadata.yaml: maintainers of the highest layer only, its series first, keys in a fixed order.
 */
final class MetadataTactic extends YamlTactic {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_-]*");
  private static final List<String> ORDER =
      List.of(
          "name",
          "summary",
          "maintainer",
          "maintainers",
          "description",
          "tags",
          "series",
          "requires",
          "provides",
          "peers");

  MetadataTactic(List<StackedLayer> stack) {
    super("metadata.yaml", "metadata", "", stack);
  }

  /** The endpoints' interfaces by role: requires, provides, peers. */
  Map<String, Map<String, String>> interfaces() {
    Map<String, Map<String, String>> roles = new LinkedHashMap<>();
    for (String role : List.of("requires", "provides", "peers")) {
      Map<String, String> endpoints = new LinkedHashMap<>();
      section(role).forEach((name, value) -> endpoints.put(name, interfaceName(value)));
      roles.put(role, endpoints);
    }
    return roles;
  }

  /** Names of all endpoints: provides, requires, peers. */
  List<String> endpoints() {
    List<String> names = new ArrayList<>();
    for (String role : List.of("provides", "requires", "peers")) {
      names.addAll(section(role).keySet());
    }
    return names;
  }

  /** The lowest layer that declares each storage, by the storage's name. */
  Map<String, String> storages() {
    Map<String, String> owners = new LinkedHashMap<>();
    for (String storage : section("storage").keySet()) {
      for (int k = documents().size() - 1; k >= 0; k--) {
        if (documents().get(k).mapping("storage").get(storage).isPresent()) {
          owners.put(storage, files().get(k).layer().source().include());
        }
      }
    }
    return owners;
  }

  @Override
  void check(MergedYaml yaml, DiagnosticLog log) {
    Object name = merged().get("name");
    if (!(name instanceof String text)
        || text.isEmpty()
        || !Character.isLowerCase(text.charAt(0))) {
      SourcePosition at = yaml.position("name");
      log.add(
          at.path().isEmpty()
              ? Diagnostic.error("cannot build the charm: metadata.yaml has no 'name'")
              : Diagnostic.error(at, "Charm name must start with a lower-case letter"));
    }
    for (String section : List.of("provides", "requires", "peers", "storage")) {
      documents().forEach(document -> names(document, section, log));
    }
  }

  /** A name becomes a file's name. */
  private static void names(YamlMapping document, String section, DiagnosticLog log) {
    if (document.get(section).filter(YamlMapping.class::isInstance).isEmpty()) {
      return;
    }
    YamlMapping named = document.mapping(section);
    for (String name : named.keys()) {
      if (!NAME.matcher(name).matches()) {
        log.add(
            Diagnostic.error(
                named.keyPosition(name),
                "cannot use this name in '"
                    + section
                    + "': a name has letters, digits, '_' and '-'"));
      }
    }
  }

  @Override
  Map<String, @Nullable Object> finished(Map<String, @Nullable Object> result) {
    YamlMapping highest = documents().get(documents().size() - 1);
    for (String key : List.of("maintainer", "maintainers")) {
      result.remove(key);
      highest.get(key).map(YamlNode::toPlain).ifPresent(value -> result.put(key, value));
    }
    Set<Object> series = new LinkedHashSet<>();
    for (int k = documents().size() - 1; k >= 0; k--) {
      documents().get(k).sequence("series").items().forEach(one -> series.add(one.toPlain()));
    }
    if (!series.isEmpty()) {
      result.put("series", new ArrayList<>(series));
    }
    Map<String, @Nullable Object> ordered = new LinkedHashMap<>();
    for (String key : ORDER) {
      if (result.containsKey(key)) {
        ordered.put(key, result.get(key));
      }
    }
    new TreeSet<>(result.keySet()).forEach(key -> ordered.putIfAbsent(key, result.get(key)));
    return ordered;
  }

  private Map<String, @Nullable Object> section(String key) {
    Map<String, @Nullable Object> section = new LinkedHashMap<>();
    if (merged().get(key) instanceof Map<?, ?> map) {
      map.forEach((name, value) -> section.put(String.valueOf(name), value));
    }
    return section;
  }

  private static String interfaceName(@Nullable Object endpoint) {
    if (endpoint instanceof Map<?, ?> map) {
      return String.valueOf(map.get("interface"));
    }
    return String.valueOf(endpoint);
  }
}
