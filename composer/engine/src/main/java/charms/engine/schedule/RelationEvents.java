package charms.engine.schedule;

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
import java.util.Set;
import java.util.stream.Stream;
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

  /** Departed for who left or must be left, and broken after the last; each relation for itself. */
  Stream<HookEvent> leaving() {
    return told().flatMap(this::leaving);
  }

  private Stream<HookEvent> leaving(Relation relation) {
    Set<UnitName> members = view(relation).members().keySet();
    if (members.isEmpty()) {
      return ending(relation)
          ? Stream.of(event(EventKind.RELATION_BROKEN, relation, null, null))
          : Stream.empty();
    }
    return members.stream()
        .filter(member -> gone(member, relation))
        .map(
            member -> {
              UnitName departing = unit.life() == Life.DYING ? unit.name() : member;
              return event(EventKind.RELATION_DEPARTED, relation, member, departing);
            });
  }

  /** Created for relations the unit was not told of: the next peer, else any other. */
  Stream<HookEvent> creating() {
    List<Relation> untold =
        relations.stream()
            .filter(relation -> relation.life() == Life.ALIVE)
            .filter(relation -> !unit.progress().relations().containsKey(relation.id()))
            .toList();
    boolean peer = !untold.isEmpty() && untold.get(0).peer();
    return untold.stream()
        .limit(peer ? 1 : untold.size())
        .map(relation -> event(EventKind.RELATION_CREATED, relation, null, null));
  }

  /** Changed right after joined. */
  Stream<HookEvent> untold() {
    return told()
        .flatMap(
            relation ->
                view(relation).members().entrySet().stream()
                    .filter(member -> member.getValue() == RelationView.UNTOLD)
                    .filter(member -> !gone(member.getKey(), relation))
                    .map(member -> changed(relation, member.getKey())));
  }

  /** Joined, and changed for new data; nothing of a relation that somebody has to be told left. */
  Stream<HookEvent> news() {
    return told().filter(relation -> leaving(relation).findAny().isEmpty()).flatMap(this::news);
  }

  private Stream<HookEvent> news(Relation relation) {
    RelationView view = view(relation);
    List<UnitName> joining =
        Membership.remotesInScope(model, unit, relation).stream()
            .map(Unit::name)
            .filter(remote -> !view.members().containsKey(remote))
            .toList();
    Stream<HookEvent> units =
        Stream.concat(
            joining.stream()
                .map(remote -> event(EventKind.RELATION_JOINED, relation, remote, null)),
            view.members().entrySet().stream()
                .filter(member -> version(relation, member.getKey()) > member.getValue())
                .map(member -> changed(relation, member.getKey())));
    String remote = relation.remoteOf(unit.name().application()).application();
    boolean application =
        joining.isEmpty() && model.bag(relation.id(), remote).version() > view.applicationVersion();
    return application ? Stream.concat(units, Stream.of(changed(relation, null))) : units;
  }

  private Stream<Relation> told() {
    return relations.stream()
        .filter(relation -> unit.progress().relations().containsKey(relation.id()));
  }

  private RelationView view(Relation relation) {
    return unit.progress().relations().getOrDefault(relation.id(), RelationView.CREATED);
  }

  private boolean ending(Relation relation) {
    return relation.life() == Life.DYING || unit.life() == Life.DYING;
  }

  private boolean gone(UnitName member, Relation relation) {
    return ending(relation) || !Membership.inScope(model, member, relation);
  }

  private int version(Relation relation, UnitName member) {
    return model.bag(relation.id(), member.toString()).version();
  }

  private HookEvent changed(Relation relation, @Nullable UnitName remote) {
    return event(EventKind.RELATION_CHANGED, relation, remote, null);
  }

  private HookEvent event(
      EventKind kind, Relation relation, @Nullable UnitName remote, @Nullable UnitName departing) {
    String application = unit.name().application();
    return HookEvent.of(
        kind,
        new HookEvent.InRelation(
            relation.id(),
            relation.endOf(application).endpoint(),
            relation.remoteOf(application).application(),
            remote,
            departing));
  }
}
