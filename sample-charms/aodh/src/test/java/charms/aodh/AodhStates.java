package charms.aodh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import charms.testkit.CharmUnderTest;
import charms.testkit.Event;
import charms.testkit.HookOutcome;
import charms.testkit.RelationState;
import charms.testkit.State;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** States of aodh on its way from nothing to a service in a cluster. */
final class AodhStates {
  static final CharmUnderTest CHARM = CharmUnderTest.load();

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
          Map.entry("service_username", "aodh"));

  private static final Map<String, State> INSTALLED = new ConcurrentHashMap<>();
  private static final Map<String, State> CONFIGURED = new ConcurrentHashMap<>();

  private AodhStates() {}

  /** On a machine of that series, with packages from there; made once. */
  static State installed(String series, String origin) {
    return INSTALLED.computeIfAbsent(series + " " + origin, key -> install(series, origin));
  }

  private static State install(String series, String origin) {
    State fresh = State.initial().onSeries(series).withConfig("openstack-origin", origin);
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
    State database =
        changed(
            related(installed),
            "shared-db",
            "mysql/0",
            Map.of("db_host", "10.5.0.9", "password", "pw", "allowed_units", "aodh/0"));
    Map<String, String> queue = Map.of("hostname", "10.5.0.10", "password", "rabbitpw");
    return changed(database, "amqp", "rabbit/0", queue)
        .changeRelation("identity-service", identity -> identity.remoteUnit(0, KEYSTONE));
  }

  /** The hook in which the charm has all it needs. */
  static HookOutcome configuring(State answered) {
    return CHARM.run(Event.relationChanged("identity-service", "keystone/0"), answered);
  }

  /** Configured and running, alone; made once. */
  static State configured(String series, String origin) {
    return CONFIGURED.computeIfAbsent(
        series + " " + origin, key -> configuring(answered(installed(series, origin))).state());
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

  /** The hook in which the operator gives another origin. */
  static HookOutcome moving(State state, String origin) {
    return CHARM.run(Event.hook("config-changed"), state.withConfig("openstack-origin", origin));
  }

  /** The text of a file, without what depends on the processors of the machine. */
  static String text(State state, String file) {
    return state
        .file(file)
        .orElseThrow()
        .replaceAll("workers = [0-9]+", "workers = W")
        .replaceAll("processes=[0-9]+", "processes=P");
  }

  static String said(State state) {
    return state.status().state() + " " + state.status().message();
  }

  /** systemd read its units anew, once and before it first restarted the API. */
  static void assertReloadedBeforeRestart(List<List<String>> commands) {
    List<String> reload = List.of("systemctl", "daemon-reload");
    List<Integer> restarts = new ArrayList<>();
    for (int i = 0; i < commands.size(); i++) {
      if (commands.get(i).contains("restart") && commands.get(i).contains(AodhCharm.API)) {
        restarts.add(i);
      }
    }
    assertEquals(1, Collections.frequency(commands, reload), commands.toString());
    assertFalse(restarts.isEmpty(), commands.toString());
    assertTrue(commands.indexOf(reload) < restarts.get(0), commands.toString());
  }
}
