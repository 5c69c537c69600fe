package charms.build.proof;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Endpoints of metadata.yaml.
 *
 * @param charm the charm's directory
 * @param metadata the file
 * @param findings where findings go
 */
record RelationProof(Path charm, Map<String, @Nullable Object> metadata, Findings findings) {
  private static final Set<String> KNOWN = Set.of("interface", "scope", "limit", "optional");
  private static final Set<String> SCOPES = Set.of("global", "container");
  private static final String CONTAINER = "container";

  void look() {
    Object subordinate = metadata.get("subordinate");
    if (metadata.containsKey("subordinate") && !(subordinate instanceof Boolean)) {
      findings.error("subordinate must be a boolean value");
    }
    boolean isSubordinate = truthy(subordinate);
    if (metadata.get("provides") == null && !isSubordinate) {
      findings.info("all charms should provide at least one thing");
    }
    relations("provides");
    if (!isSubordinate) {
      relations("requires");
    } else if (!hasContainerScope()) {
      findings.error("subordinates must have at least one scope: container relation");
    }
    relations("peers");
  }

  private void relations(String role) {
    if (metadata.get(role) instanceof Map<?, ?> relations) {
      relations.forEach((name, value) -> relation(String.valueOf(name), value));
    }
  }

  private void relation(String name, @Nullable Object value) {
    if (name.startsWith("juju-")) {
      findings.info("juju-* is a reserved relation name");
    }
    if (!(value instanceof Map<?, ?> relation)) {
      findings.error("relation " + name + " is not a map");
    } else {
      lookAt(name, relation);
    }
    boolean hooked =
        List.of("changed", "departed", "joined", "broken", "created").stream()
            .anyMatch(event -> Files.exists(charm.resolve("hooks/" + name + "-relation-" + event)));
    if (!hooked) {
      findings.info("relation " + name + " has no hooks");
    }
  }

  private void lookAt(String name, Map<?, ?> relation) {
    Object scope = relation.get("scope");
    if (relation.containsKey("scope") && !SCOPES.contains(scope)) {
      findings.error(
          "Unknown scope found in relation " + name + " - (" + PythonText.str(scope) + ")");
    }
    if (relation.containsKey("interface")) {
      if ("interface-name".equals(relation.get("interface"))) {
        findings.error("template interface names should be changed: interface-name");
      }
    } else {
      findings.error("relation missing interface");
    }
    for (Object key : relation.keySet()) {
      if (!KNOWN.contains(String.valueOf(key))) {
        findings.error("Unknown relation field in relation " + name + " - (" + key + ")");
      }
    }
    if (name.equals("relation-name")) {
      findings.error("template relations should be renamed to fit charm: " + name);
    }
  }

  private boolean hasContainerScope() {
    return metadata.get("requires") instanceof Map<?, ?> requires
        && requires.values().stream()
            .anyMatch(one -> one instanceof Map<?, ?> map && CONTAINER.equals(map.get("scope")));
  }

  private static boolean truthy(@Nullable Object value) {
    return value != null && !value.equals(false) && !value.equals("");
  }
}
