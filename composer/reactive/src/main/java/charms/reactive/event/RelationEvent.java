package charms.reactive.event;

import charms.reactive.Relation;
import java.util.Optional;

/** A hook of a relation. */
public non-sealed interface RelationEvent extends HookEvent {
  /** What happened to the relation. */
  enum Kind {
    CREATED,
    JOINED,
    CHANGED,
    DEPARTED,
    BROKEN
  }

  Kind kind();

  /** The endpoint's name in metadata.yaml. */
  String endpoint();

  /** The relation; one that is gone meanwhile is without units and data. */
  Relation relation();

  /**
   * The remote unit it is about, as in {@code mysql/0}; empty for created, broken and applications.
   */
  Optional<String> unit();

  /** The remote application. */
  Optional<String> application();

  /** The unit that leaves, in departed hooks: a remote one, or this. */
  Optional<String> departingUnit();
}
