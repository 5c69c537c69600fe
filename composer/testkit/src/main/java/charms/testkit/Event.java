package charms.testkit;

import java.util.Map;

/**
 * What happens to the unit: {@code Event.hook("config-changed")}, {@code
 * Event.relationChanged("shared-db", "mysql/0")}, {@code Event.action("pause")}.
 */
public sealed interface Event {
  /** The name of the hook or action, as in {@code shared-db-relation-changed}. */
  String name();

  /** A hook that belongs to no relation. */
  static Event hook(String name) {
    return new Hook(name);
  }

  static Event relationCreated(String endpoint) {
    return new OfRelation(Kind.CREATED, endpoint, "");
  }

  /** The remote unit, as in {@code mysql/0}, comes into scope. */
  static Event relationJoined(String endpoint, String unit) {
    return new OfRelation(Kind.JOINED, endpoint, unit);
  }

  /** The remote unit, or with an application's name the application, wrote something. */
  static Event relationChanged(String endpoint, String unit) {
    return new OfRelation(Kind.CHANGED, endpoint, unit);
  }

  /** The remote unit leaves: it is in the state that comes in, and not in the one that goes out. */
  static Event relationDeparted(String endpoint, String unit) {
    return new OfRelation(Kind.DEPARTED, endpoint, unit);
  }

  /** The relation of the endpoint ends: it is in the state that comes in, and gone afterwards. */
  static Event relationBroken(String endpoint) {
    return new OfRelation(Kind.BROKEN, endpoint, "");
  }

  /** The same, where an endpoint has several relations. */
  static Event relationBroken(String endpoint, String remoteApplication) {
    return new OfRelation(Kind.BROKEN, endpoint, remoteApplication);
  }

  /**
   * A storage comes, which is in the state.
   *
   * @param id as in {@code data/0}
   */
  static Event storageAttached(String id) {
    return new OfStorage(id, true);
  }

  /** A storage goes: it is in the state that comes in, and not in the one that goes out. */
  static Event storageDetaching(String id) {
    return new OfStorage(id, false);
  }

  /** A secret the unit reads has a new revision. */
  static Event secretChanged(String id) {
    return new OfSecret("secret-changed", id, 0);
  }

  /** It is time to give an own secret a new revision. */
  static Event secretRotate(String id) {
    return new OfSecret("secret-rotate", id, 0);
  }

  /** An own secret's revision is used by nobody any more. */
  static Event secretRemove(String id, int revision) {
    return new OfSecret("secret-remove", id, revision);
  }

  /** An own secret's revision has expired. */
  static Event secretExpired(String id, int revision) {
    return new OfSecret("secret-expired", id, revision);
  }

  static Event action(String name) {
    return new Action(name, Map.of());
  }

  static Event action(String name, Map<String, Object> parameters) {
    return new Action(name, parameters);
  }

  /** A hook that belongs to no relation. */
  record Hook(String name) implements Event {}

  /**
   * An action.
   *
   * @param parameters as given; defaults of actions.yaml are added
   */
  record Action(String name, Map<String, Object> parameters) implements Event {
    public Action {
      parameters = Map.copyOf(parameters);
    }
  }

  /**
   * A storage hook.
   *
   * @param id as in {@code data/0}
   * @param attached or detaching
   */
  record OfStorage(String id, boolean attached) implements Event {
    @Override
    public String name() {
      String storage = id.substring(0, Math.max(0, id.indexOf('/')));
      return storage + (attached ? "-storage-attached" : "-storage-detaching");
    }
  }

  /**
   * A hook of a secret.
   *
   * @param name as in {@code secret-changed}
   * @param id as in {@code secret:9m4e2mr0ui3e8a215n4g}
   * @param revision it is about; 0 for none
   */
  record OfSecret(String name, String id, int revision) implements Event {}

  /**
   * A relation hook.
   *
   * @param remote a unit, an application, or empty
   */
  record OfRelation(Kind kind, String endpoint, String remote) implements Event {
    @Override
    public String name() {
      return endpoint + "-relation-" + kind.word;
    }

    /** The remote application; empty where the event does not say. */
    String remoteApplication() {
      int slash = remote.indexOf('/');
      return slash < 0 ? remote : remote.substring(0, slash);
    }

    /** The number of the remote unit; -1 where the event is about none. */
    int remoteUnit() {
      int slash = remote.indexOf('/');
      String digits = remote.substring(slash + 1);
      return slash >= 0 && digits.matches("[0-9]{1,9}") ? Integer.parseInt(digits) : -1;
    }
  }

  /** What happens to a relation. */
  enum Kind {
    CREATED("created"),
    JOINED("joined"),
    CHANGED("changed"),
    DEPARTED("departed"),
    BROKEN("broken");

    private final String word;

    Kind(String word) {
      this.word = word;
    }
  }
}
