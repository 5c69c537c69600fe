package charms.testkit;

import charms.reactive.CharmDefinition;
import charms.reactive.EndpointDeclaration;
import charms.testkit.compose.ComposedCharm;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the testkit knows of a charm beside its definition.
 *
 * @param definition the charm
 * @param actions names of actions.yaml; empty where they are not known
 * @param bindings names network-get knows; empty where they are not known
 * @param subordinate whether metadata.yaml says so
 */
record CharmShape(
    CharmDefinition definition,
    Optional<Set<String>> actions,
    Set<String> bindings,
    boolean subordinate) {
  /** Of a charm given by hand: actions and bindings are not checked. */
  static CharmShape of(CharmDefinition definition) {
    return new CharmShape(definition, Optional.empty(), Set.of(), false);
  }

  static CharmShape of(ComposedCharm charm) {
    return new CharmShape(
        charm, Optional.of(charm.actions()), charm.bindings(), charm.isSubordinate());
  }

  /** Names of the storages; empty where they are not known. */
  Optional<Set<String>> storages() {
    return section("storage");
  }

  /** Names of the resources; empty where they are not known. */
  Optional<Set<String>> resources() {
    return section("resources");
  }

  private Optional<Set<String>> section(String name) {
    return definition instanceof ComposedCharm charm
        ? Optional.of(charm.declared(name))
        : Optional.empty();
  }

  Optional<EndpointDeclaration> endpoint(String name) {
    return definition.endpoints().stream()
        .filter(endpoint -> endpoint.name().equals(name))
        .findFirst();
  }

  /** Parameters of the action with the defaults of actions.yaml. */
  Map<String, Object> defaults(String action) {
    return definition instanceof ComposedCharm charm ? charm.actionDefaults(action) : Map.of();
  }
}
