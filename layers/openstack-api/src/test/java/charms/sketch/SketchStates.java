package charms.sketch;

import charms.testkit.CharmUnderTest;
import charms.testkit.Event;
import charms.testkit.HookOutcome;
import charms.testkit.RelationState;
import charms.testkit.State;
import java.nio.file.Path;
import java.util.Map;

/** States of the sketch on its way from nothing to a service in a cluster. */
final class SketchStates {
  static final CharmUnderTest CHARM = CharmUnderTest.load(Path.of("src/test/charm"));

  private static final Map<String, String> KEYSTONE =
      Map.ofEntries(
          Map.entry("api_version", "3"),
          Map.entry("auth_host", "10.5.1.1"),
          Map.entry("auth_port", "35357"),
          Map.entry("auth_protocol", "http"),
          Map.entry("service_domain", "service_domain"),
          Map.entry("service_host", "10.5.1.1"),
          Map.entry("service_password", "secret"),
          Map.entry("service_port", "5000"),
          Map.entry("service_protocol", "http"),
          Map.entry("service_tenant", "services"),
          Map.entry("service_tenant_id", "4a5b"),
          Map.entry("service_username", "sketch"));

  /** Made at the first need, each of the state before. */
  private static final class Made {
    static final State INSTALLED =
        CHARM.run(Event.hook("install"), State.initial().onSeries("xenial")).state();
    static final State ANSWERED = answer(relate(INSTALLED));
    static final State CONFIGURED = configuring(ANSWERED).state();

    private Made() {}
  }

  private SketchStates() {}

  static State installed() {
    return Made.INSTALLED;
  }

  /** Related to all it needs, with no answer yet. */
  static State related() {
    return relate(installed());
  }

  private static State relate(State installed) {
    State state =
        installed
            .withRelation(RelationState.of("shared-db").remoteApp("mysql").remoteUnit(0, Map.of()))
            .withRelation(RelationState.of("amqp").remoteApp("rabbit").remoteUnit(0, Map.of()))
            .withRelation(
                RelationState.of("identity-service").remoteApp("keystone").remoteUnit(0, Map.of()));
    return CHARM.run(Event.hook("update-status"), state).state();
  }

  /** Database and queue have answered, and keystone has too, but its hook has not run yet. */
  static State answered() {
    return Made.ANSWERED;
  }

  private static State answer(State related) {
    State database =
        changed(
            related,
            "shared-db",
            "mysql/0",
            Map.of("db_host", "10.5.0.9", "password", "pw", "allowed_units", "sketch/0"));
    Map<String, String> queue = Map.of("hostname", "10.5.0.10", "password", "rabbitpw");
    return withKeystone(changed(database, "amqp", "rabbit/0", queue));
  }

  /** Keystone has answered, and its hook has not run yet. */
  static State withKeystone(State state) {
    return state.changeRelation("identity-service", identity -> identity.remoteUnit(0, KEYSTONE));
  }

  /** The hook in which the charm has all it needs. */
  static HookOutcome configuring(State answered) {
    return CHARM.run(Event.relationChanged("identity-service", "keystone/0"), answered);
  }

  /** Configured and running, alone. */
  static State configured() {
    return Made.CONFIGURED;
  }

  /** The remote unit has this bag now, and the hook has run. */
  static State changed(State state, String endpoint, String unit, Map<String, String> bag) {
    int number = Integer.parseInt(unit.substring(unit.indexOf('/') + 1));
    State now = state.changeRelation(endpoint, relation -> relation.remoteUnit(number, bag));
    return CHARM.run(Event.relationChanged(endpoint, unit), now).state();
  }

  static State update(State state) {
    return CHARM.run(Event.hook("update-status"), state).state();
  }
}
