package charms.lvm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import charms.testkit.CharmUnderTest;
import charms.testkit.Event;
import charms.testkit.HookFailedException;
import charms.testkit.HookOutcome;
import charms.testkit.RelationState;
import charms.testkit.State;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A subordinate of cinder (openstack-layer.md section 1, CinderStoragePluginCharm). */
final class CinderPluginTest {
  private static final CharmUnderTest CHARM = CharmUnderTest.load(Path.of("src/test/charm"));
  private static final Event INSTALL = Event.hook("install");
  private static final Event UPGRADE = Event.hook("upgrade-charm");
  private static final String SOURCE = "deb http://vendor.example/ubuntu jammy main";

  private final State fresh =
      State.initial()
          .onSeries("jammy")
          .withRelation(RelationState.of("juju-info").remoteApp("cinder").remoteUnit(0, Map.of()));

  @Test
  void cinderIsToldOfTheBackend() {
    State state = related(CHARM.run(INSTALL, fresh).state());
    Map<String, String> told = state.published("storage-backend");
    assertEquals("cinder-lvm", told.get("backend_name"));
    assertEquals("True", told.get("stateless"));
    assertEquals(
        "{\"cinder\": {\"/etc/cinder/cinder.conf\": {\"sections\": {\"cinder-lvm\":"
            + " [[\"volume_driver\", \"cinder.volume.drivers.lvm.LVMVolumeDriver\"],"
            + " [\"volume_group\", \"cinder-volumes\"]]}}}}",
        told.get("subordinate_configuration"));
    assertEquals("active Unit is ready", said(state));
  }

  @Test
  void cinderIsToldWhatToInstallWhenItUpgrades() {
    State state = related(CHARM.run(INSTALL, fresh).state());
    assertEquals(
        "{\"queens\": {\"deb\": {\"install\": [\"lvm2\"], \"purge\": []}}}",
        state.published("storage-backend").get("releases-packages-map"));
  }

  @Test
  void cinderIsToldOfAnotherConfigurationInTheHookThatBringsIt() {
    State state = related(CHARM.run(INSTALL, fresh).state());
    State changed =
        CHARM.run(Event.hook("config-changed"), state.withConfig("volume-group", "other")).state();
    assertTrue(
        changed.published("storage-backend").get("subordinate_configuration").contains("other"));
  }

  @Test
  void packagesComeFromTheDriversSourceToo() {
    HookOutcome outcome =
        CHARM.run(
            INSTALL,
            fresh
                .withConfig("driver-source", SOURCE)
                .withConfig("driver-key", "-----BEGIN PGP PUBLIC KEY BLOCK-----\nx"));
    assertTrue(
        outcome.state().machine().files().values().stream()
            .anyMatch(file -> file.text().contains("http://vendor.example/ubuntu jammy main")));
    int updated = index(outcome, "update");
    assertTrue(updated >= 0 && updated < index(outcome, "lvm2"), outcome.commands().toString());
  }

  @Test
  void withoutASourceAptIsNotUpdated() {
    assertFalse(CHARM.run(INSTALL, fresh).ran("apt-get", "update"));
  }

  @Test
  void aSourceThatIsNoneIsNamed() {
    HookFailedException error =
        assertThrows(
            HookFailedException.class,
            () -> CHARM.run(INSTALL, fresh.withConfig("driver-source", "nonsense")));
    assertEquals(
        "cannot use driver-source 'nonsense': Unknown source: 'nonsense'",
        error.getCause().getMessage());
  }

  @Test
  void resourcesAreInstalledAfterPackages() {
    HookOutcome outcome =
        CHARM.run(
            INSTALL, fresh.withResource("driver-deb", "deb").withResource("firmware", "bytes"));
    int driver = index(outcome, "dpkg");
    assertTrue(driver > index(outcome, "lvm2"), outcome.commands().toString());
    List<String> command = outcome.commands().get(driver);
    assertEquals(List.of("dpkg", "-i"), command.subList(0, 2));
    assertTrue(command.get(2).endsWith("/driver-deb"), command.toString());
    assertTrue(outcome.ran("firmware-load", "firmware"));
  }

  @Test
  void whatIsNotAttachedIsNotInstalled() {
    HookOutcome none = CHARM.run(INSTALL, fresh);
    assertFalse(none.ran("dpkg", "-i") || none.ran("firmware-load"));
    assertFalse(CHARM.run(INSTALL, fresh.withResource("driver-deb", "")).ran("dpkg", "-i"));
  }

  @Test
  void anotherResourceComesWithAnUpgrade() {
    State installed = CHARM.run(INSTALL, fresh).state();
    HookOutcome outcome = CHARM.run(UPGRADE, installed.withResource("driver-deb", "newer"));
    assertEquals(
        1,
        outcome.commands().stream()
            .filter(words -> words.subList(0, 2).equals(List.of("dpkg", "-i")))
            .count());
  }

  private static State related(State state) {
    return CHARM
        .run(
            Event.relationJoined("storage-backend", "cinder/0"),
            state.withRelation(
                RelationState.of("storage-backend").remoteApp("cinder").remoteUnit(0, Map.of())))
        .state();
  }

  /** Where a command with the word stands; -1 for nowhere. */
  private static int index(HookOutcome outcome, String word) {
    for (int i = 0; i < outcome.commands().size(); i++) {
      if (outcome.commands().get(i).contains(word)
          && !outcome.commands().get(i).contains("--show")) {
        return i;
      }
    }
    return -1;
  }

  private static String said(State state) {
    return state.status().state() + " " + state.status().message();
  }
}
