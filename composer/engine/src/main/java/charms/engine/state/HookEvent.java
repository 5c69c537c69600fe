package charms.engine.state;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something a unit has to be told by running a hook.
 *
 * @param kind what happened
 * @param relation the relation in relation hooks, else null
 * @param storage the storage in storage hooks, else null
 * @param secret the secret in secret hooks, else null
 */
public record HookEvent(
    EventKind kind,
    @Nullable InRelation relation,
    @Nullable OfStorage storage,
    @Nullable OfSecret secret) {
  /**
   * Where a relation event happened.
   *
   * @param id the relation's number
   * @param endpoint the unit's own endpoint
   * @param remoteApplication the other side
   * @param remoteUnit who joined, changed or departed; null when it is the other application
   * @param departing who leaves; null unless somebody departs
   */
  public record InRelation(
      int id,
      String endpoint,
      String remoteApplication,
      @Nullable UnitName remoteUnit,
      @Nullable UnitName departing) {}

  /**
   * Which storage an event is about.
   *
   * @param id as in {@code data/0}
   * @param name as in {@code data}
   * @param kind a directory or a device
   * @param location as in {@code /srv/data}
   */
  public record OfStorage(String id, String name, StorageKind kind, String location) {}

  /**
   * Which secret an event is about.
   *
   * @param id as in {@code 9m4e2mr0ui3e8a215n4g}
   * @param label the unit's own name for it; empty when there is none
   * @param revision the revision's number
   */
  public record OfSecret(String id, String label, int revision) {}

  /** An event of the unit's life. */
  public static HookEvent of(EventKind kind) {
    return new HookEvent(kind, null, null, null);
  }

  public static HookEvent of(EventKind kind, InRelation relation) {
    return new HookEvent(kind, relation, null, null);
  }

  public static HookEvent of(EventKind kind, Storage storage) {
    OfStorage which =
        new OfStorage(storage.id(), storage.name(), storage.kind(), storage.location());
    return new HookEvent(kind, null, which, null);
  }

  public static HookEvent of(EventKind kind, OfSecret secret) {
    return new HookEvent(kind, null, null, secret);
  }

  /** As in {@code install}, {@code shared-db-relation-changed}, {@code data-storage-attached}. */
  public String hook() {
    if (relation != null) {
      return relation.endpoint() + "-" + kind.hook();
    }
    return storage == null ? kind.hook() : storage.name() + "-" + kind.hook();
  }

  /** The other side in a relation event: a unit, else the application. */
  public Optional<String> remote() {
    if (relation == null) {
      return Optional.empty();
    }
    UnitName unit = relation.remoteUnit();
    return Optional.of(unit == null ? relation.remoteApplication() : unit.toString());
  }

  /** The relation of a relation event. */
  public InRelation inRelation() {
    if (relation == null) {
      throw new IllegalStateException(kind + " belongs to no relation");
    }
    return relation;
  }

  /** The storage of a storage event. */
  public OfStorage ofStorage() {
    if (storage == null) {
      throw new IllegalStateException(kind + " belongs to no storage");
    }
    return storage;
  }

  /** The secret of a secret event. */
  public OfSecret ofSecret() {
    if (secret == null) {
      throw new IllegalStateException(kind + " belongs to no secret");
    }
    return secret;
  }
}
