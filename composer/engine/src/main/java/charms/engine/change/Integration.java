package charms.engine.change;

import charms.engine.state.Application;
import charms.engine.state.Charm;
import charms.engine.state.CharmEndpoint;
import charms.engine.state.Life;
import charms.engine.state.Model;
import charms.engine.state.ModelChange;
import charms.engine.state.ModelException;
import charms.engine.state.Relation;
import charms.engine.state.Role;
import charms.engine.state.Scope;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds the endpoints two names mean, and relates them (juju-cli.md section 1). */
public final class Integration {
  private final ModelChange model;

  public Integration(ModelChange model) {
    this.model = model;
  }

  /**
   * An application, and perhaps one of its endpoints, as a user names it.
   *
   * @param application as in {@code congress}
   * @param endpoint as in {@code shared-db}; empty for any
   */
  private record Side(String application, Optional<String> endpoint) {
    static Side parse(String text) {
      int colon = text.indexOf(':');
      return colon < 0
          ? new Side(text, Optional.empty())
          : new Side(text.substring(0, colon), Optional.of(text.substring(colon + 1)));
    }
  }

  /** Two endpoints that fit. */
  private record Candidate(
      Relation.End requirer, Relation.End provider, String interfaceName, Scope scope) {
    String key() {
      return requirer + " " + provider;
    }
  }

  /**
   * Relates two endpoints given as {@code APP} or {@code APP:ENDPOINT}.
   *
   * @throws ModelException when none, or several, fit, or they are related already
   */
  public void relate(String one, String other) {
    Candidate found = find(Side.parse(one), Side.parse(other));
    Optional<Relation> known = known(model, found.requirer(), found.provider());
    if (known.isPresent()) {
      throw new ModelException(
          "cannot add relation \"%s\": relation %s already exists (already exists)"
              .formatted(found.key(), found.key()));
    }
    checkLimit(found, found.requirer());
    checkLimit(found, found.provider());
    model.put(
        new Relation(
            model.next("counter.relation"),
            found.requirer(),
            found.provider(),
            found.interfaceName(),
            found.scope(),
            Life.ALIVE));
  }

  /** Whether two endpoints given as {@code APP} or {@code APP:ENDPOINT} are related already. */
  public boolean there(String one, String other) {
    Side first = Side.parse(one);
    Side second = Side.parse(other);
    return model.relations().stream()
        .filter(relation -> !relation.peer() && relation.life() == Life.ALIVE)
        .anyMatch(relation -> is(relation, first, second) || is(relation, second, first));
  }

  /** Makes the peer relations that an application's charm asks for and that are missing. */
  public void addPeers(Application application) {
    for (CharmEndpoint endpoint : model.charmOf(application).endpoints().values()) {
      Relation.End end = new Relation.End(application.name(), endpoint.name());
      if (endpoint.role() == Role.PEER && known(model, end, end).isEmpty()) {
        model.put(
            new Relation(
                model.next("counter.relation"),
                end,
                end,
                endpoint.interfaceName(),
                endpoint.scope(),
                Life.ALIVE));
      }
    }
  }

  /**
   * The relation between two endpoints given as {@code APP} or {@code APP:ENDPOINT}.
   *
   * @throws ModelException when there is none
   */
  public Relation related(String one, String other) {
    Side first = Side.parse(one);
    Side second = Side.parse(other);
    model.needApplication(first.application());
    model.needApplication(second.application());
    List<Relation> found =
        model.relations().stream()
            .filter(relation -> !relation.peer())
            .filter(relation -> is(relation, first, second) || is(relation, second, first))
            .toList();
    if (found.isEmpty()) {
      throw new ModelException("relation \"" + one + " " + other + "\" not found");
    }
    if (found.size() > 1) {
      throw ambiguous(one, other, found.stream().map(Relation::key).toList());
    }
    return found.get(0);
  }

  private static boolean is(Relation relation, Side requirer, Side provider) {
    return is(relation.requirer(), requirer) && is(relation.provider(), provider);
  }

  private static boolean is(Relation.End end, Side side) {
    return end.application().equals(side.application())
        && side.endpoint().filter(name -> !name.equals(end.endpoint())).isEmpty();
  }

  private Candidate find(Side one, Side other) {
    List<Candidate> found = new ArrayList<>();
    found.addAll(candidates(one, other, false));
    found.addAll(candidates(other, one, false));
    if (found.isEmpty()) {
      found.addAll(candidates(one, other, true));
      found.addAll(candidates(other, one, true));
    }
    if (found.isEmpty()) {
      throw new ModelException("no relations found");
    }
    if (found.size() > 1) {
      throw ambiguous(
          one.application(),
          other.application(),
          found.stream().map(Candidate::key).sorted().toList());
    }
    return found.get(0);
  }

  private static ModelException ambiguous(String one, String other, List<String> keys) {
    return new ModelException(
        "ambiguous relation: \"%s %s\" could refer to %s"
            .formatted(
                one,
                other,
                keys.stream().map(key -> "\"" + key + "\"").collect(Collectors.joining("; "))));
  }

  private List<Candidate> candidates(Side requirer, Side provider, boolean withJujuInfo) {
    List<Candidate> found = new ArrayList<>();
    for (CharmEndpoint asks : endpoints(requirer, false)) {
      for (CharmEndpoint gives : endpoints(provider, withJujuInfo || named(provider))) {
        boolean fits =
            asks.role() == Role.REQUIRER
                && gives.role() == Role.PROVIDER
                && asks.interfaceName().equals(gives.interfaceName());
        boolean container = asks.scope() == Scope.CONTAINER || gives.scope() == Scope.CONTAINER;
        if (fits && (!container || oneIsSubordinate(requirer, provider))) {
          found.add(
              new Candidate(
                  new Relation.End(requirer.application(), asks.name()),
                  new Relation.End(provider.application(), gives.name()),
                  asks.interfaceName(),
                  container ? Scope.CONTAINER : Scope.GLOBAL));
        }
      }
    }
    return found;
  }

  private static boolean named(Side provider) {
    return provider.endpoint().filter("juju-info"::equals).isPresent();
  }

  private boolean oneIsSubordinate(Side one, Side other) {
    return model.charmOf(model.needApplication(one.application())).subordinate()
        || model.charmOf(model.needApplication(other.application())).subordinate();
  }

  private Collection<CharmEndpoint> endpoints(Side side, boolean withJujuInfo) {
    Charm charm = model.charmOf(model.needApplication(side.application()));
    List<CharmEndpoint> endpoints = new ArrayList<>(charm.endpoints().values());
    if (withJujuInfo && !charm.subordinate()) {
      endpoints.add(CharmEndpoint.JUJU_INFO);
    }
    endpoints.removeIf(
        endpoint -> side.endpoint().filter(name -> !name.equals(endpoint.name())).isPresent());
    return endpoints;
  }

  private void checkLimit(Candidate wish, Relation.End end) {
    CharmEndpoint endpoint =
        model.charmOf(model.needApplication(end.application())).endpoints().get(end.endpoint());
    if (endpoint == null || endpoint.limit() == 0) {
      return;
    }
    long there =
        model.relations().stream().filter(relation -> relation.ends().contains(end)).count();
    if (there >= endpoint.limit()) {
      throw new ModelException(
          ("cannot add relation \"%s\": establishing a new relation for %s would exceed its maximum"
                  + " relation limit of %d")
              .formatted(wish.key(), end, endpoint.limit()));
    }
  }

  private static Optional<Relation> known(
      Model model, Relation.End requirer, Relation.End provider) {
    return model.relations().stream()
        .filter(relation -> relation.requirer().equals(requirer))
        .filter(relation -> relation.provider().equals(provider))
        .findFirst();
  }
}
