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
