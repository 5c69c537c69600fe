package charms.reactive.internal;

import charms.reactive.CharmDefinition;
import charms.reactive.Endpoint;
import charms.reactive.EndpointDeclaration;
import charms.reactive.HookContext;
import charms.reactive.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The endpoints of a charm, sorted by name; some have an implementation. */
final class EndpointSet {
  private final HookFacts facts;
  private final Map<String, EndpointStart> starts = new TreeMap<>();
  private final Map<String, Endpoint> endpoints = new TreeMap<>();

  EndpointSet(
      CharmDefinition charm, HookContext hook, HookFacts facts, FlagStore flags, UnitState state) {
    this.facts = facts;
    for (EndpointDeclaration declaration : charm.endpoints()) {
      EndpointStart start = new EndpointStart(declaration, hook, facts, flags, state);
      starts.put(declaration.name(), start);
      Optional<Endpoint> endpoint = charm.implementation(declaration, start);
      if (endpoint.isPresent()) {
        endpoints.put(declaration.name(), endpoint.get());
      }
    }
  }

  /** Those with an implementation. */
  List<Endpoint> all() {
    return List.copyOf(endpoints.values());
  }

  @Nullable Endpoint named(String name) {
    return endpoints.get(name);
  }

  /**
   * The endpoint a flag belongs to: {@code endpoint.NAME...}, else the first dotted part
   * (reactive-runtime.md section 4.1).
   */
  @Nullable Endpoint ofFlag(String flag) {
    String[] parts = flag.split("\\.", 3);
    if (parts[0].equals("endpoint") && parts.length > 1) {
      return named(parts[1]);
    }
    return named(parts[0]);
  }

  /**
   * The relations of an endpoint, with or without an implementation.
   *
   * @throws IllegalArgumentException if metadata.yaml has no such endpoint
   */
  List<Relation> relations(String endpoint) {
    EndpointStart start = starts.get(endpoint);
    if (start == null) {
      throw new IllegalArgumentException("no endpoint '" + endpoint + "' in metadata.yaml");
    }
    return start.relations();
  }

  /** The relation; one that is gone has neither units nor data. */
  Relation relation(String endpoint, String id) {
    for (Relation relation : relations(endpoint)) {
      if (relation.id().equals(id)) {
        return relation;
      }
    }
    return new RelationView(id, endpoint, facts);
  }

  void startFlags() {
    for (Map.Entry<String, Endpoint> endpoint : endpoints.entrySet()) {
      EndpointStart start = starts.get(endpoint.getKey());
      if (start != null && start.startFlags()) {
        endpoint.getValue().startFlags();
      }
    }
  }

  /** Sends what was written to the bags, last endpoint first. */
  void publish() {
    List<EndpointStart> all = new ArrayList<>(starts.values());
    for (int i = all.size() - 1; i >= 0; i--) {
      all.get(i).publish();
    }
  }
}
