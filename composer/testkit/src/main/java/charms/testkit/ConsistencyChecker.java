package charms.testkit;

import charms.reactive.EndpointDeclaration;
import charms.reactive.EndpointDeclaration.Role;
import charms.reactive.OptionDeclaration;
import charms.testkit.Event.Kind;
import charms.testkit.Event.OfRelation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Refuses what Juju would never bring about; every contradiction is named. */
final class ConsistencyChecker {
  private static final Set<String> HOOKS =
      Set.of(
          "install",
          "config-changed",
          "start",
          "stop",
          "remove",
          "update-status",
          "upgrade-charm",
          "leader-elected",
          "leader-settings-changed",
          "pre-series-upgrade",
          "post-series-upgrade",
          "collect-metrics",
          "meter-status-changed");

  private final CharmShape charm;
  private final Event event;
  private final State state;
  private final List<String> contradictions = new ArrayList<>();

  ConsistencyChecker(CharmShape charm, Event event, State state) {
    this.charm = charm;
    this.event = event;
    this.state = state;
  }

  /**
   * @throws InconsistentStateException if anything contradicts
   */
  void check() {
    checkConfig();
    checkRelations();
    checkBindings();
    checkPaths();
    checkHoldings();
    if (event instanceof Event.Hook hook) {
      checkHook(hook);
    } else if (event instanceof Event.Action action) {
      checkAction(action);
    } else if (event instanceof OfRelation relation) {
      checkRelationEvent(relation);
    } else {
      contradictions.addAll(new HoldingsCheck(charm, state).contradictions(event));
    }
    if (!contradictions.isEmpty()) {
      throw new InconsistentStateException(contradictions);
    }
  }

  private void checkConfig() {
    state
        .juju()
        .config()
        .forEach(
            (name, value) -> {
              Optional<OptionDeclaration> declared =
                  charm.definition().options().stream()
                      .filter(option -> option.name().equals(name))
                      .findFirst();
              if (declared.isEmpty()) {
                refuse("option '" + name + "' is not in config.yaml");
              } else if (!fits(declared.get().type(), value)) {
                refuse(
                    "option '"
                        + name
                        + "' is of type "
                        + declared.get().type().name().toLowerCase(Locale.ROOT)
                        + ", not '"
                        + value
                        + "'");
              }
            });
  }

  private void checkRelations() {
    Set<String> ids = new TreeSet<>();
    Set<String> peers = new TreeSet<>();
    boolean principal = false;
    for (RelationState relation : state.juju().relations()) {
      Optional<EndpointDeclaration> endpoint = charm.endpoint(relation.endpoint());
      if (endpoint.isEmpty()) {
        refuse("relation of '" + relation.endpoint() + "', which is no endpoint of metadata.yaml");
        continue;
      }
      if (!ids.add(relation.id())) {
        refuse("two relations have the id '" + relation.id() + "'");
      }
      if (endpoint.get().role() == Role.PEERS) {
        checkPeers(relation, peers.add(relation.endpoint()));
      }
      principal |= endpoint.get().containerScoped();
      if (endpoint.get().containerScoped() && relation.remoteUnits().size() > 1) {
        refuse(
            "'"
                + relation.id()
                + "' is container-scoped, so it has one remote unit, not "
                + relation.remoteUnits().size());
      }
    }
    if (charm.subordinate() && !principal) {
      refuse("a subordinate without a container-scoped relation to a principal");
    }
  }

  private void checkPeers(RelationState relation, boolean first) {
    if (!first) {
      refuse("two relations of the peer endpoint '" + relation.endpoint() + "'");
    }
    if (!relation.remoteApplication().equals(charm.definition().name())) {
      refuse(
          "'"
              + relation.id()
              + "' is a peer relation, so its application is '"
              + charm.definition().name()
              + "', not '"
              + relation.remoteApplication()
              + "'");
    }
    if (relation.remoteUnits().containsKey(state.juju().unit())) {
      String unit = charm.definition().name() + "/" + state.juju().unit();
      refuse("unit " + unit + " is its own peer in '" + relation.id() + "'");
    }
  }

  private void checkBindings() {
    for (String binding : state.juju().networks().keySet()) {
      if (!charm.bindings().isEmpty() && !charm.bindings().contains(binding)) {
        refuse("network of '" + binding + "', which is no endpoint and no extra binding");
      }
    }
  }

  private void checkPaths() {
    for (String path : state.machine().files().keySet()) {
      if (!path.startsWith("/") || path.contains("/../") || path.endsWith("/")) {
        refuse("file '" + path + "' has no absolute name");
      }
    }
  }

  private void checkHoldings() {
    contradictions.addAll(new HoldingsCheck(charm, state).contradictions());
  }

  private void checkHook(Event.Hook hook) {
    if (!HOOKS.contains(hook.name())) {
      refuse(
          "'"
              + hook.name()
              + "' is no hook without a relation; relation hooks are made with"
              + " Event.relationChanged and the like");
    }
    if (hook.name().equals("leader-elected") && !state.juju().leader()) {
      refuse("hook 'leader-elected' on a unit that does not lead");
    }
    if (hook.name().equals("leader-settings-changed") && state.juju().leader()) {
      refuse("hook 'leader-settings-changed' on the leader");
    }
  }

  private void checkAction(Event.Action action) {
    if (charm.actions().isPresent() && !charm.actions().get().contains(action.name())) {
      refuse("action '" + action.name() + "' is not in actions.yaml");
    }
  }

  private void checkRelationEvent(OfRelation found) {
    RelationScope scope = new RelationScope(found, state.juju().relations());
    Optional<RelationState> relation = scope.subject();
    if (relation.isEmpty()) {
      String with =
          found.remoteApplication().isEmpty() ? "" : " with '" + found.remoteApplication() + "'";
      refuse(
          "hook '"
              + found.name()
              + "', but there is no relation of '"
              + found.endpoint()
              + "'"
              + with
              + " in the state");
      return;
    }
    boolean needsUnit = found.kind() == Kind.JOINED || found.kind() == Kind.DEPARTED;
    if (needsUnit && found.remoteUnit() < 0) {
      refuse("hook '" + found.name() + "' is about a unit, not '" + found.remote() + "'");
    } else if (found.remoteUnit() >= 0 && relation.get().remoteUnit(found.remoteUnit()).isEmpty()) {
      refuse(
          "hook '"
              + found.name()
              + "' of '"
              + found.remote()
              + "', which is not in '"
              + relation.get().id()
              + "'");
    }
  }

  private void refuse(String contradiction) {
    contradictions.add(contradiction);
  }

  private static boolean fits(OptionDeclaration.Type type, Object value) {
    return switch (type) {
      case STRING, SECRET -> value instanceof String;
      case INT -> value instanceof Integer || value instanceof Long;
      case FLOAT -> value instanceof Number;
      case BOOLEAN -> value instanceof Boolean;
    };
  }
}
