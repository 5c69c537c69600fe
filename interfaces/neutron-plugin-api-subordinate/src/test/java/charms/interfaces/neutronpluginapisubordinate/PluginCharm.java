package charms.interfaces.neutronpluginapisubordinate;

import charms.testkit.CharmSketch;
import charms.testkit.CharmUnderTest;
import charms.testkit.Event;
import charms.testkit.HookOutcome;
import charms.testkit.LogLine;
import charms.testkit.RelationState;
import charms.testkit.State;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** A plugin's charm beside neutron-api/0, and what tests ask of it. */
final class PluginCharm {
  static final String N = "neutron-plugin";
  static final String NONCE = "migrate-database-nonce";
  static final CharmUnderTest PLUGIN =
      CharmUnderTest.of(
          CharmSketch.named("neutron-api-plugin-ovn")
              .provides(
                  N, "neutron-plugin-api-subordinate", NeutronPluginApiSubordinateProvides::new)
              .handlers(new PluginHandlers_Handlers()));
  static final Event JOINED = Event.relationJoined(N, "neutron-api/0");
  static final Event CHANGED = Event.relationChanged(N, "neutron-api/0");
  static final Event DEPARTED = Event.relationDeparted(N, "neutron-api/0");
  static final Map<String, String> READY = Map.of("neutron-api-ready", "yes");

  private PluginCharm() {}

  static State available() {
    return PLUGIN.run(CHANGED, related(READY)).state();
  }

  static State related(Map<String, String> bag) {
    return State.initial()
        .withRelation(RelationState.of(N).remoteApp("neutron-api").remoteUnit(0, bag));
  }

  static State says(State state, Map<String, String> bag) {
    return state.changeRelation(N, one -> one.remoteUnit(0, bag));
  }

  static State act(String action, State state) {
    return PLUGIN.run(Event.action(action), state).state();
  }

  static UUID uuid(State state, String key) {
    return UUID.fromString(state.published(N).get(key));
  }

  static List<String> said(State state) {
    return PLUGIN.run(Event.action("look"), state).log().stream()
        .map(LogLine::message)
        .filter(message -> message.startsWith("> "))
        .toList();
  }

  static Set<String> flags(HookOutcome outcome) {
    return ownFlags(outcome.state());
  }

  static Set<String> ownFlags(State state) {
    Set<String> flags = new TreeSet<>();
    for (String flag : state.flags()) {
      if (flag.startsWith(N + ".")) {
        flags.add(flag.substring(N.length() + 1));
      }
    }
    return flags;
  }
}
