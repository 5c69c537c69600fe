package charms.reactive.internal;

import charms.reactive.CharmDefinition;
import charms.reactive.Endpoint;
import charms.reactive.EndpointDeclaration;
import charms.reactive.HookContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The endpoints of a charm that have an implementation, sorted by name. */
final class EndpointSet {
  private final Map<String, Endpoint> endpoints = new TreeMap<>();
  private final List<EndpointStart> starts = new ArrayList<>();
  private final List<Endpoint> managed = new ArrayList<>();

  EndpointSet(
      CharmDefinition charm, HookContext hook, HookFacts facts, FlagStore flags, UnitState state) {
    for (EndpointDeclaration declaration : charm.endpoints()) {
      EndpointStart start = new EndpointStart(declaration, hook, facts, flags, state);
      Optional<Endpoint> endpoint = charm.implementation(declaration, start);
      if (endpoint.isPresent()) {
        endpoints.put(declaration.name(), endpoint.get());
        managed.add(endpoint.get());
        starts.add(start);
      }
    }
  }

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

  void startFlags() {
    for (int i = 0; i < starts.size(); i++) {
      if (starts.get(i).startFlags()) {
        managed.get(i).startFlags();
      }
    }
  }

  /** Sends what was written to the bags, last endpoint first. */
  void publish() {
    for (int i = starts.size() - 1; i >= 0; i--) {
      starts.get(i).publish();
    }
  }
}
