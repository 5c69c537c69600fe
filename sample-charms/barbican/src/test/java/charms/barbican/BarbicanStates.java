package charms.barbican;

import charms.testkit.CharmUnderTest;
import charms.testkit.Event;
import charms.testkit.HookOutcome;
import charms.testkit.RelationState;
import charms.testkit.State;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** States of barbican on its way from nothing to a service in a cluster. */
final class BarbicanStates {
  static final CharmUnderTest CHARM = CharmUnderTest.load();

  private static final Map<String, String> DATABASE =
      Map.of("db_host", "10.5.0.9", "password", "pw", "allowed_units", "barbican/0");
  private static final Map<String, String> QUEUE =
      Map.of("hostname", "10.5.0.10", "password", "rabbitpw");
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
          Map.entry("service_username", "barbican"));

  private static final Map<Machine, State> INSTALLED = new ConcurrentHashMap<>();
  private static final Map<Machine, State> CONFIGURED = new ConcurrentHashMap<>();

  private BarbicanStates() {}

  /** Made once. */
  static State installed(Machine machine) {
    return INSTALLED.computeIfAbsent(machine, one -> install(one.fresh()));
  }

  static State install(State fresh) {
    return CHARM.run(Event.hook("install"), fresh).state();
  }

  /** Related to all it needs, with no answer yet. */
  static State related(State installed) {
    State state =
        installed
            .withRelation(RelationState.of("shared-db").remoteApp("mysql").remoteUnit(0, Map.of()))
            .withRelation(RelationState.of("amqp").remoteApp("rabbit").remoteUnit(0, Map.of()))
            .withRelation(
                RelationState.of("identity-service").remoteApp("keystone").remoteUnit(0, Map.of()));
    return update(state);
  }

  /** Database and queue have answered, and keystone has too, but its hook has not run yet. */
  static State answered(State installed) {
    State database = changed(related(installed), "shared-db", "mysql/0", DATABASE);
    return changed(database, "amqp", "rabbit/0", QUEUE)
        .changeRelation("identity-service", identity -> identity.remoteUnit(0, KEYSTONE));
  }

  /** The hook in which the charm has all it needs. */
  static HookOutcome configuring(State answered) {
    return CHARM.run(Event.relationChanged("identity-service", "keystone/0"), answered);
  }

  /** Configured and running, alone; made once. */
  static State configured(Machine machine) {
    return CONFIGURED.computeIfAbsent(
        machine, one -> configuring(answered(installed(one))).state());
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

  /** What the charm published, without addresses that Juju sets. */
  static Map<String, String> asked(State state, String endpoint) {
    Map<String, String> bag = new TreeMap<>(state.published(endpoint));
    bag.keySet().removeIf(key -> key.endsWith("-address") || key.startsWith("egress"));
    return bag;
  }

  static String said(State state) {
    return state.status().state() + " " + state.status().message();
  }

  static String kek(State state) {
    return state.juju().leaderSettings().getOrDefault("kek", "");
  }

  static String conf(State state) {
    return state.file("/etc/barbican/barbican.conf").orElseThrow();
  }
}
