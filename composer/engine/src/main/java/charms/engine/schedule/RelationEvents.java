package charms.engine.schedule;

import charms.engine.state.Bag;
import charms.engine.state.EventKind;
import charms.engine.state.HookEvent;
import charms.engine.state.Life;
import charms.engine.state.Model;
import charms.engine.state.Relation;
import charms.engine.state.RelationView;
import charms.engine.state.Unit;
import charms.engine.state.UnitName;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The relation events due for one unit. */
final class RelationEvents {
  private static final Comparator<Relation> PEERS_FIRST =
      Comparator.comparing((Relation relation) -> !relation.peer())
          .thenComparing(relation -> relation.peer() ? relation.provider().endpoint() : "")
          .thenComparingInt(Relation::id);

  private final Model model;
  private final Unit unit;
  private final List<Relation> relations;

  RelationEvents(Model model, Unit unit) {
    this.model = model;
    this.unit = unit;
    this.relations =
        model.relationsOf(unit.name().application()).stream()
            .filter(relation -> Membership.takesPart(model, unit, relation))
            .sorted(PEERS_FIRST)
            .toList();
  }

  /** Departed for who left or must be left, and broken after the last. */
  Optional<HookEvent> leaving() {
    for (Relation relation : relations) {
      RelationView view = unit.progress().relations().get(relation.id());
      if (view == null) {
        continue;
      }
      boolean ending = relation.life() == Life.DYING || unit.life() == Life.DYING;
      for (UnitName member : view.members().keySet()) {
        if (ending || !Membership.inScope(model, member, relation)) {
          UnitName departing = unit.life() == Life.DYING ? unit.name() : member;
          return event(EventKind.RELATION_DEPARTED, relation, member, departing);
        }
      }
      if (ending) {
        return event(EventKind.RELATION_BROKEN, relation, null, null);
      }
    }
    return Optional.empty();
  }

  /** Created for relations the unit was not told of, peers first. */
  Optional<HookEvent> creating() {
    return relations.stream()
        .filter(relation -> relation.life() == Life.ALIVE)
        .filter(relation -> !unit.progress().relations().containsKey(relation.id()))
        .findFirst()
        .flatMap(relation -> event(EventKind.RELATION_CREATED, relation, null, null));
  }

  /** Changed right after joined; then joined, then changed for new data, relation by relation. */
  Optional<HookEvent> joining() {
    return untold().or(this::news);
  }

  private Optional<HookEvent> untold() {
    for (Relation relation : relations) {
      RelationView view = unit.progress().relations().get(relation.id());
      if (view == null) {
        continue;
      }
      for (Map.Entry<UnitName, Integer> member : view.members().entrySet()) {
        if (member.getValue() == RelationView.UNTOLD) {
          return event(EventKind.RELATION_CHANGED, relation, member.getKey(), null);
        }
      }
    }
    return Optional.empty();
  }

  private Optional<HookEvent> news() {
    for (Relation relation : relations) {
      RelationView view = unit.progress().relations().get(relation.id());
      if (view != null) {
        Optional<HookEvent> found = newsIn(relation, view);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<HookEvent> newsIn(Relation relation, RelationView view) {
    for (Unit remote : Membership.remotesInScope(model, unit, relation)) {
      if (!view.members().containsKey(remote.name())) {
        return event(EventKind.RELATION_JOINED, relation, remote.name(), null);
      }
    }
    for (Map.Entry<UnitName, Integer> member : view.members().entrySet()) {
      Bag bag = model.bag(relation.id(), member.getKey().toString());
      if (bag.version() > member.getValue()) {
        return event(EventKind.RELATION_CHANGED, relation, member.getKey(), null);
      }
    }
    String remote = relation.remoteOf(unit.name().application()).application();
    return model.bag(relation.id(), remote).version() > view.applicationVersion()
        ? event(EventKind.RELATION_CHANGED, relation, null, null)
        : Optional.empty();
  }

  private Optional<HookEvent> event(
      EventKind kind, Relation relation, @Nullable UnitName remote, @Nullable UnitName departing) {
    String application = unit.name().application();
    return Optional.of(
        HookEvent.of(
            kind,
            new HookEvent.InRelation(
                relation.id(),
                relation.endOf(application).endpoint(),
                relation.remoteOf(application).application(),
                remote,
                departing)));
  }
}
