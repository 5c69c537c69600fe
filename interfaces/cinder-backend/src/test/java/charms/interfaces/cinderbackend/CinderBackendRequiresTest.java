package charms.interfaces.cinderbackend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import charms.testkit.CharmSketch;
import charms.testkit.CharmUnderTest;
import charms.testkit.Event;
import charms.testkit.LogLine;
import charms.testkit.RelationState;
import charms.testkit.State;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The side of cinder (interfaces.md section 9, cinder-backend). */
final class CinderBackendRequiresTest {
  private static final CharmUnderTest CINDER =
      CharmUnderTest.of(
          CharmSketch.named("cinder")
              .requires("backends", "cinder-backend", CinderBackendRequires::new)
              .handlers(new CinderHandlers_Handlers()));
  private static final Map<String, String> LVM =
      Map.of(
          "backend_name", "cinder-lvm",
          "stateless", "False",
          "subordinate_configuration",
              "{\"cinder\": {\"/etc/cinder/cinder.conf\": {\"sections\":"
                  + " {\"cinder-lvm\": [[\"volume_group\", \"cinder-volumes\"]]}}}}");

  @Test
  void aBackendIsAvailableOnceItHasSaidItsName() {
    State silent = related(Map.of());
    State joined = CINDER.run(Event.relationJoined("backends", "lvm/0"), silent).state();
    assertTrue(joined.hasFlag("backends.connected"));
    assertFalse(joined.hasFlag("backends.available"));
    State named = CINDER.run(Event.relationChanged("backends", "lvm/0"), related(LVM)).state();
    assertTrue(named.hasFlag("backends.available"));
    assertEquals(Map.of(), named.published("backends"));
  }

  @Test
  void backendsAreReadWithTheirSections() {
    assertEquals(
        List.of(
            "> BackendRequest[relationId=backends:0, unit=lvm/0, backendName=cinder-lvm,"
                + " stateless=Optional[false], sections={cinder-lvm=[ConfigOption["
                + "key=volume_group, value=cinder-volumes]]}, releasesPackagesMap={}]",
            "> false"),
        said(related(LVM)));
  }

  @Test
  void allAreStatelessOnlyIfEachSaysSo() {
    Map<String, String> stateless = Map.of("backend_name", "x", "stateless", "True");
    State one = related(stateless);
    assertEquals("> true", last(said(one)));
    State silent = one.withRelation(backend("silent", Map.of("backend_name", "y")));
    assertEquals("> false", last(said(silent)));
    assertEquals("> false", last(said(State.initial())));
  }

  @Test
  void aLineThatIsNoPairNamesTheUnit() {
    State wrong =
        related(
            Map.of(
                "backend_name", "x",
                "subordinate_configuration",
                    "{\"cinder\": {\"/etc/cinder/cinder.conf\": {\"sections\": {\"x\": [1]}}}}"));
    assertEquals(
        Optional.of(
            "cannot read 'subordinate_configuration' in the data of lvm/0 in 'backends:0':"
                + " expected [KEY, VALUE], found '1'"),
        CINDER.run(Event.action("backends"), wrong).action().failure());
  }

  @Test
  void flagsGoWithTheLastBackend() {
    State named = CINDER.run(Event.relationChanged("backends", "lvm/0"), related(LVM)).state();
    State departed = CINDER.run(Event.relationDeparted("backends", "lvm/0"), named).state();
    State broken = CINDER.run(Event.relationBroken("backends"), departed).state();
    for (State gone : List.of(departed, broken)) {
      assertFalse(gone.hasFlag("backends.connected"));
      assertFalse(gone.hasFlag("backends.available"));
    }
  }

  private static List<String> said(State state) {
    return CINDER.run(Event.action("backends"), state).log().stream()
        .map(LogLine::message)
        .filter(message -> message.startsWith("> "))
        .toList();
  }

  private static String last(List<String> lines) {
    return lines.get(lines.size() - 1);
  }

  private static State related(Map<String, String> bag) {
    return State.initial().withRelation(backend("lvm", bag));
  }

  private static RelationState backend(String application, Map<String, String> bag) {
    return RelationState.of("backends").remoteApp(application).remoteUnit(0, bag);
  }
}
