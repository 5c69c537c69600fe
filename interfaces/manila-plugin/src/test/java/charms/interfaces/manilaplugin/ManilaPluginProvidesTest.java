package charms.interfaces.manilaplugin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import charms.testkit.CharmSketch;
import charms.testkit.CharmUnderTest;
import charms.testkit.Event;
import charms.testkit.LogLine;
import charms.testkit.RelationState;
import charms.testkit.State;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The side of the plugin (interfaces.md section 9, manila-plugin). */
final class ManilaPluginProvidesTest {
  private static final String N = "manila-plugin";
  private static final CharmUnderTest PLUGIN =
      CharmUnderTest.of(
          CharmSketch.named("manila-generic")
              .provides(N, "manila-plugin", ManilaPluginProvides::new)
              .handlers(new PluginHandlers_Handlers()));
  private static final Event CHANGED = Event.relationChanged(N, "manila/0");
  private static final Set<String> ALL = Set.of("available", "changed", "connected");

  @Test
  void joiningConnectsOnly() {
    State joined = PLUGIN.run(Event.relationJoined(N, "manila/0"), related(Map.of())).state();
    assertEquals(Set.of("connected"), flags(joined));
  }

  @Test
  void theAccountMakesItAvailableAndChanged() {
    assertEquals(ALL, flags(available()));
  }

  @Test
  void onlyAnotherAccountIsAChange() {
    State cleared = act("clear", available());
    assertEquals(Set.of("available", "connected"), flags(cleared));
    assertEquals(Set.of("available", "connected"), flags(PLUGIN.run(CHANGED, cleared).state()));
    State other = cleared.changeRelation(N, one -> one.remoteUnit(0, account("new")));
    assertEquals(ALL, flags(PLUGIN.run(CHANGED, other).state()));
  }

  @Test
  void aChangeIsNotForgottenUntilItIsCleared() {
    assertEquals(ALL, flags(PLUGIN.run(CHANGED, available()).state()));
  }

  @Test
  void allFlagsGoWithManilaAndComeAgain() {
    State departed = PLUGIN.run(Event.relationDeparted(N, "manila/0"), available()).state();
    assertEquals(Set.of(), flags(departed));
    assertEquals(Set.of(), flags(PLUGIN.run(Event.relationBroken(N), departed).state()));
    State back = departed.changeRelation(N, one -> one.remoteUnit(0, account("s3cret")));
    assertEquals(ALL, flags(PLUGIN.run(CHANGED, back).state()));
  }

  @Test
  void nameIsTextAndConfigurationWrappedJson() {
    assertEquals(
        Map.of(
            "_name", "generic",
            "_configuration_data",
                "{\"data\": {\"complete\": true, \"/etc/manila/manila.conf\": \"[generic]\\n\"}}"),
        act("publish", available()).published(N));
    assertEquals(
        Map.of(
            "_configuration_data",
            "{\"data\": {\"complete\": false, \"reason\": \"No authentication data\"}}"),
        act("not-ready", available()).published(N));
  }

  @Test
  void whatWasPublishedAndTheAccountAreRead() {
    assertEquals("> Optional.empty Optional.empty Optional.empty", said(State.initial()));
    assertEquals(
        "> Optional[generic] Optional[[generic]]"
            + " Optional[AuthenticationData[manila at http://10.5.100.21:35357]]",
        said(act("publish", available())));
  }

  @Test
  void anAccountWithoutAFieldNamesItAndTheUnit() {
    State half = related(Map.of("_authentication_data", "{\"data\": {\"username\": \"manila\"}}"));
    assertEquals(
        Optional.of(
            "cannot read '_authentication_data' in the data of manila/0 in 'manila-plugin:0':"
                + " 'password' is missing; 'project_domain_id' is missing;"
                + " 'project_name' is missing; 'user_domain_id' is missing;"
                + " 'auth_uri' is missing; 'auth_url' is missing; 'auth_type' is missing"),
        PLUGIN.run(Event.action("look"), half).action().failure());
  }

  private static State available() {
    return PLUGIN.run(CHANGED, related(account("s3cret"))).state();
  }

  private static Map<String, String> account(String password) {
    return Map.of(
        "_authentication_data",
        "{\"data\": {\"username\": \"manila\", \"password\": \""
            + password
            + "\", \"project_domain_id\": \"default\", \"project_name\": \"services\","
            + " \"user_domain_id\": \"default\", \"auth_uri\": \"http://10.5.100.21:5000\","
            + " \"auth_url\": \"http://10.5.100.21:35357\", \"auth_type\": \"password\"}}");
  }

  private static State related(Map<String, String> bag) {
    return State.initial().withRelation(RelationState.of(N).remoteApp("manila").remoteUnit(0, bag));
  }

  private static State act(String action, State state) {
    return PLUGIN.run(Event.action(action), state).state();
  }

  private static String said(State state) {
    return PLUGIN.run(Event.action("look"), state).log().stream()
        .map(LogLine::message)
        .filter(message -> message.startsWith("> "))
        .findFirst()
        .orElseThrow();
  }

  private static Set<String> flags(State state) {
    Set<String> flags = new TreeSet<>();
    for (String flag : state.flags()) {
      if (flag.startsWith(N + ".")) {
        flags.add(flag.substring(N.length() + 1));
      }
    }
    return flags;
  }
}
