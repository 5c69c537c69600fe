package charms.testkit;

import charms.testkit.Event.Kind;
import charms.testkit.Event.OfRelation;
import java.util.List;
import java.util.Optional;

/** Which relation and unit an event is about, and what it leaves in scope. */
final class RelationScope {
  private final Event event;
  private final List<RelationState> relations;

  RelationScope(Event event, List<RelationState> relations) {
    this.event = event;
    this.relations = List.copyOf(relations);
  }

  /** The event, if it belongs to a relation. */
  Optional<OfRelation> relationEvent() {
    return event instanceof OfRelation found ? Optional.of(found) : Optional.empty();
  }

  /** The relation the event is about; the first of the endpoint where it names no application. */
  Optional<RelationState> subject() {
    return relationEvent()
        .flatMap(
            found ->
                relations.stream()
                    .filter(relation -> relation.endpoint().equals(found.endpoint()))
                    .filter(
                        relation ->
                            found.remoteApplication().isEmpty()
                                || relation.remoteApplication().equals(found.remoteApplication()))
                    .findFirst());
  }

  /** Remote units the charm sees: without the one that departs, and none of a broken relation. */
  List<String> unitsInScope(RelationState relation) {
    if (isSubject(relation, Kind.BROKEN) || isSubject(relation, Kind.CREATED)) {
      return List.of();
    }
    return relation.remoteUnitNames().stream()
        .filter(unit -> !(isSubject(relation, Kind.DEPARTED) && unit.equals(remote())))
        .toList();
  }

  /** The relation as the event leaves it; empty where it ends. */
  Optional<RelationState> after(RelationState relation) {
    if (isSubject(relation, Kind.BROKEN)) {
      return Optional.empty();
    }
    int leaving = relationEvent().map(OfRelation::remoteUnit).orElse(-1);
    return Optional.of(
        isSubject(relation, Kind.DEPARTED) ? relation.withoutRemoteUnit(leaving) : relation);
  }

  private boolean isSubject(RelationState relation, Kind kind) {
    return relationEvent().filter(found -> found.kind() == kind).isPresent()
        && subject().filter(found -> found.id().equals(relation.id())).isPresent();
  }

  private String remote() {
    return relationEvent().map(OfRelation::remote).orElse("");
  }
}
