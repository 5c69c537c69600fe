package charms.interfaces.cinderbackend;

import static org.junit.jupiter.api.Assertions.assertEquals;

import charms.testkit.CharmSketch;
import charms.testkit.CharmUnderTest;
import charms.testkit.Event;
import charms.testkit.RelationState;
import charms.testkit.State;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The side of the backend (interfaces.md section 9, cinder-backend). */
final class CinderBackendProvidesTest {
  private static final String N = "storage-backend";
  private static final CharmUnderTest BACKEND =
      CharmUnderTest.of(
          CharmSketch.named("cinder-lvm")
              .provides(N, "cinder-backend", CinderBackendProvides::new)
              .handlers(new BackendHandlers_Handlers()));
  private static final Set<String> RELATED = Set.of("available", "connected", "joined");

  @Test
  void withoutCinderThereIsNoFlag() {
    assertEquals(Set.of(), flags(BACKEND.run(Event.hook("install"), State.initial()).state()));
  }

  @Test
  void joiningSetsThreeFlagsAtOnce() {
    assertEquals(RELATED, flags(joined()));
  }

  @Test
  void departureClearsThemAndSetsDeparting() {
    State departed = BACKEND.run(Event.relationDeparted(N, "cinder/0"), joined()).state();
    assertEquals(Set.of("departing"), flags(departed));
    State broken = BACKEND.run(Event.relationBroken(N), departed).state();
    assertEquals(Set.of("departing"), flags(broken));
  }

  @Test
  void brokenDoesWhatADepartureThatWasMissedWouldHaveDone() {
    State missed =
        State.initial()
            .withRelation(RelationState.of(N).remoteApp("cinder"))
            .withFlag(N + ".joined", N + ".connected", N + ".available");
    assertEquals(Set.of("departing"), flags(BACKEND.run(Event.relationBroken(N), missed).state()));
  }

  @Test
  void flagsStayWhileAnotherUnitIsThere() {
    State two = joined().changeRelation(N, one -> one.remoteUnit(1, Map.of()));
    assertEquals(RELATED, flags(BACKEND.run(Event.relationDeparted(N, "cinder/1"), two).state()));
  }

  @Test
  void departingGoesWhenCinderComesBack() {
    State departed = BACKEND.run(Event.relationDeparted(N, "cinder/0"), joined()).state();
    State back = departed.changeRelation(N, one -> one.remoteUnit(0, Map.of()));
    assertEquals(RELATED, flags(BACKEND.run(Event.relationJoined(N, "cinder/0"), back).state()));
  }

  @Test
  void theBackendIsASectionOfCindersFile() {
    assertEquals(
        Map.of(
            "backend_name", "cinder-lvm",
            "stateless", "False",
            "subordinate_configuration",
                "{\"cinder\": {\"/etc/cinder/cinder.conf\": {\"sections\":"
                    + " {\"cinder-lvm\": [[\"volume_group\", \"cinder-volumes\"]]}}}}"),
        published("lvm"));
    assertEquals(
        Map.of(
            "backend_name", "cinder-supernas",
            "stateless", "True",
            "subordinate_configuration",
                "{\"cinder\": {\"/etc/cinder/cinder.conf\": {\"sections\":"
                    + " {\"cinder-supernas\": [[\"cinder\", \"ss\"]]}}}}"),
        published("supernas"));
  }

  @Test
  void linesKeepTheirOrderAndStatelessMayBeLeftOut() {
    assertEquals(
        Map.of(
            "backend_name",
            "b",
            "subordinate_configuration",
            "{\"cinder\": {\"/etc/cinder/cinder.conf\": {\"sections\":"
                + " {\"b\": [[\"z\", \"1\"], [\"a\", 2], [\"z\", true]]}}}}"),
        published("silent"));
  }

  @Test
  void packagesArePublishedInAnyHookSorted() {
    assertEquals(
        Map.of(
            "releases-packages-map",
            "{\"ussuri\": {\"deb\": {\"install\": [\"i\", \"j\"], \"purge\": [\"p\"]}}}"),
        published("packages"));
  }

  private static State joined() {
    State related =
        State.initial()
            .withRelation(RelationState.of(N).remoteApp("cinder").remoteUnit(0, Map.of()));
    return BACKEND.run(Event.relationJoined(N, "cinder/0"), related).state();
  }

  private static Map<String, String> published(String action) {
    return BACKEND.run(Event.action(action), joined()).state().published(N);
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
