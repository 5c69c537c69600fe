package charms.interfaces.manilaplugin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import charms.testkit.CharmSketch;
import charms.testkit.CharmUnderTest;
import charms.testkit.Event;
import charms.testkit.HookOutcome;
import charms.testkit.LogLine;
import charms.testkit.RelationState;
import charms.testkit.State;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The side of manila (interfaces.md section 9, manila-plugin). */
final class ManilaPluginRequiresTest {
  private static final String N = "manila-plugin";
  private static final CharmUnderTest MANILA =
      CharmUnderTest.of(
          CharmSketch.named("manila")
              .requires(N, "manila-plugin", ManilaPluginRequires::new)
              .handlers(new ManilaHandlers_Handlers()));
  private static final Map<String, String> GENERIC =
      Map.of(
          "_name", "generic",
          "_configuration_data",
              "{\"data\": {\"complete\": true, \"/etc/manila/manila.conf\": \"[generic]\\n\"}}");
  private static final Map<String, String> OTHER =
      Map.of("_name", "other", "_configuration_data", "{\"data\": {}}");
  private static final Map<String, String> ACCOUNT =
      Map.of(
          "_authentication_data",
          "{\"data\": {\"auth_type\": \"password\", \"auth_uri\": \"http://10.5.100.21:5000\","
              + " \"auth_url\": \"http://10.5.100.21:35357\", \"password\": \"s3cret\","
              + " \"project_domain_id\": \"default\", \"project_name\": \"services\","
              + " \"user_domain_id\": \"default\", \"username\": \"manila\"}}");
  private static final Event CHANGED = Event.relationChanged(N, "generic/0");
  private static final Set<String> ALL = Set.of("available", "changed", "connected");

  @Test
  void joiningConnectsOnly() {
    State joined =
        MANILA.run(Event.relationJoined(N, "generic/0"), related("generic", Map.of())).state();
    assertEquals(Set.of("connected"), flags(joined));
  }

  @Test
  void nameAndConfigurationAreAwaited() {
    for (String key : GENERIC.keySet()) {
      State half = related("generic", Map.of(key, GENERIC.get(key)));
      assertEquals(Set.of("connected"), flags(MANILA.run(CHANGED, half).state()), key);
    }
    assertEquals(ALL, flags(ready()));
  }

  @Test
  void anotherConfigurationOfAReadyPluginIsNoChange() {
    State cleared = act("clear", ready());
    State other =
        cleared.changeRelation(
            N,
            one ->
                one.remoteUnit(
                    0, Map.of("_name", "generic", "_configuration_data", "{\"data\": {}}")));
    assertEquals(Set.of("available", "connected"), flags(MANILA.run(CHANGED, other).state()));
  }

  @Test
  void aPluginThatCeasesToBeReadyIsAChange() {
    State cleared = act("clear", ready());
    assertEquals(Set.of("available", "connected"), flags(cleared));
    State half = cleared.changeRelation(N, one -> one.remoteUnit(0, Map.of("_name", "generic")));
    assertEquals(Set.of("changed", "connected"), flags(MANILA.run(CHANGED, half).state()));
  }

  @Test
  void aSecondPluginIsAChange() {
    State two = act("clear", ready()).withRelation(plugin("other", OTHER));
    assertEquals(ALL, flags(MANILA.run(Event.relationChanged(N, "other/0"), two).state()));
  }

  @Test
  void aReadyPluginThatLeavesIsAChangeForThoseThatStay() {
    State two =
        MANILA
            .run(CHANGED, related("generic", GENERIC).withRelation(plugin("other", OTHER)))
            .state();
    State left = MANILA.run(Event.relationDeparted(N, "other/0"), act("clear", two)).state();
    assertEquals(ALL, flags(left));
    State cleared = act("clear", left);
    State broken = MANILA.run(Event.relationBroken(N, "other"), cleared).state();
    assertEquals(Set.of("available", "connected"), flags(broken));
  }

  @Test
  void allFlagsGoWithTheLastPluginAndComeAgain() {
    State departed = MANILA.run(Event.relationDeparted(N, "generic/0"), ready()).state();
    assertEquals(Set.of(), flags(departed));
    assertEquals(Set.of(), flags(MANILA.run(Event.relationBroken(N), departed).state()));
    State back = departed.changeRelation(N, one -> one.remoteUnit(0, GENERIC));
    assertEquals(ALL, flags(MANILA.run(CHANGED, back).state()));
  }

  @Test
  void theAccountIsWrappedJson() {
    HookOutcome outcome = MANILA.run(Event.action("account"), ready());
    assertEquals(ACCOUNT, outcome.state().published(N));
    assertEquals(
        List.of("> AuthenticationData[manila at http://10.5.100.21:35357]"), said(outcome));
  }

  @Test
  void theAccountMayBeForOnePluginOnly() {
    State two = related("other", OTHER).withRelation(plugin("generic", GENERIC));
    assertEquals(
        List.of(Map.of(), ACCOUNT),
        act("account-of-generic", two).juju().relations().stream()
            .map(RelationState::unitBag)
            .toList());
  }

  @Test
  void configurationsAreReadByName() {
    State three =
        related("generic", GENERIC)
            .withRelation(plugin("other", OTHER))
            .withRelation(plugin("silent", Map.of("_name", "silent")));
    assertEquals(
        List.of(
            "> [generic, other]",
            "> generic true {complete=true, /etc/manila/manila.conf=[generic]",
            "> other false {}",
            "> true"),
        said(MANILA.run(Event.action("look"), three)));
  }

  @Test
  void aConfigurationThatIsNoMapNamesTheUnit() {
    State wrong = related("x", Map.of("_name", "x", "_configuration_data", "[generic]"));
    assertEquals(
        Optional.of(
            "cannot read '_configuration_data' in the data of x/0 in 'manila-plugin:0':"
                + " expected a map of 'data' to a map"),
        MANILA.run(Event.action("look"), wrong).action().failure());
  }

  private static State ready() {
    return MANILA.run(CHANGED, related("generic", GENERIC)).state();
  }

  private static State related(String application, Map<String, String> bag) {
    return State.initial().withRelation(plugin(application, bag));
  }

  private static RelationState plugin(String application, Map<String, String> bag) {
    return RelationState.of(N).remoteApp(application).remoteUnit(0, bag);
  }

  private static State act(String action, State state) {
    return MANILA.run(Event.action(action), state).state();
  }

  private static List<String> said(HookOutcome outcome) {
    return outcome.log().stream()
        .map(LogLine::message)
        .filter(message -> message.startsWith("> "))
        .toList();
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
