package charms.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import charms.layer.openstackpolicyd.Zip;
import charms.testkit.CharmUnderTest;
import charms.testkit.Event;
import charms.testkit.HookFailedException;
import charms.testkit.HookOutcome;
import charms.testkit.State;
import charms.testkit.machine.FileState;
import charms.testkit.machine.ServiceState;
import java.nio.file.Path;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** An operator's rules from the option to the files (openstack-layer.md sections 1 and 6). */
final class PolicyOverridesTest {
  private static final CharmUnderTest CHARM = CharmUnderTest.load(Path.of("src/test/charm"));
  private static final String OPTION = "use-policyd-override";
  private static final String RESOURCE = "policyd-override";
  private static final String MARKER = "policyd-override-success";
  private static final String DIRECTORY = "/etc/sketch/policy.d/";
  private static final Event CHANGED = Event.hook("config-changed");
  private static final Event UPGRADE = Event.hook("upgrade-charm");

  private final State installed = run(Event.hook("install"), start("bionic"));
  private final State given =
      installed
          .withConfig(OPTION, true)
          .withResource(RESOURCE, new Zip().with("rules/a.yml", "\"get\": \"role:x\"\n").content());

  @Test
  void theOptionPutsTheRulesInForce() {
    State state = run(CHANGED, given);
    assertEquals(Optional.of("get: role:x\n"), state.file(DIRECTORY + "a.yaml"));
    FileState file = state.machine().files().get(DIRECTORY + "a.yaml");
    assertEquals(
        "sketch sketch 444",
        file.owner() + " " + file.group() + " " + Integer.toOctalString(file.mode()));
    assertTrue(state.hasFlag(MARKER));
    assertEquals("active PO: Unit is ready", said(state));
  }

  @Test
  void theyAreInForceFromTheInstallHookOn() {
    State state =
        run(
            Event.hook("install"),
            start("bionic")
                .withConfig(OPTION, true)
                .withResource(RESOURCE, new Zip().with("a.yaml", "get: role:x").content()));
    assertEquals(Optional.of("get: role:x\n"), state.file(DIRECTORY + "a.yaml"));
    assertTrue(state.hasFlag(MARKER));
  }

  @Test
  void withoutTheOptionTheStatusIsAsAlways() {
    assertEquals("active Unit is ready", said(run(CHANGED, installed)));
  }

  @Test
  void everyStatusStartsWithIt() {
    State state = run(CHANGED, given).withService("sketch", ServiceState.STOPPED);
    Event update = Event.hook("update-status");
    assertEquals(
        "blocked PO: Services not running that should be: sketch", said(run(update, state)));
    State paused = state.withFlag("charm.paused");
    assertEquals(
        "maintenance PO: Paused. Use 'resume' action to resume normal service.",
        said(run(update, paused)));
    assertEquals(
        "maintenance PO (broken): Paused. Use 'resume' action to resume normal service.",
        said(run(update, paused.withoutFlag(MARKER))));
  }

  @Test
  void rulesInForceAreLeftAloneUntilThereIsANewCharmOrResource() {
    State before = run(CHANGED, given);
    State other = before.withResource(RESOURCE, new Zip().with("b.yaml", "get: role:y").content());
    State changed = run(CHANGED, other);
    assertEquals(Optional.of("get: role:x\n"), changed.file(DIRECTORY + "a.yaml"));
    State upgraded = run(UPGRADE, changed);
    assertEquals(Optional.empty(), upgraded.file(DIRECTORY + "a.yaml"));
    assertEquals(Optional.of("get: role:y\n"), upgraded.file(DIRECTORY + "b.yaml"));
    assertTrue(upgraded.hasFlag(MARKER));
  }

  @Test
  void withoutTheOptionTheDirectoryIsEmptiedButForTheCharmsOwn() {
    State before =
        run(CHANGED, given)
            .withFile(PolicyCharm.OWN, "own: role:z\n")
            .withFile(DIRECTORY + "deep/er.yaml", "x");
    State off = run(CHANGED, before.withConfig(OPTION, false));
    assertEquals(
        "[" + PolicyCharm.OWN + "]",
        new TreeMap<>(off.machine().files())
            .tailMap(DIRECTORY)
            .headMap("/etc/sketch/policy.e")
            .keySet()
            .toString());
    assertFalse(off.hasFlag(MARKER));
    assertEquals("active Unit is ready", said(off));
  }

  @Test
  void brokenRulesTakeAwayThoseInForceAndTheStatusSaysSo() {
    State before = run(CHANGED, given);
    HookOutcome broken =
        CHARM.run(
            UPGRADE,
            before.withResource(
                RESOURCE,
                new Zip().with("a.yaml", "get: role:y").with("b.yaml", "owner: '@'").content()));
    assertEquals(Optional.empty(), broken.state().file(DIRECTORY + "a.yaml"));
    assertFalse(broken.state().hasFlag(MARKER));
    assertEquals("active PO (broken): Unit is ready", said(broken.state()));
    assertTrue(
        warned(broken, "cannot use resource policyd-override: 'b.yaml': may not give owner"));
  }

  @Test
  void brokenRulesAreTriedAgainWhenAnOptionChanges() {
    State broken = run(CHANGED, given.withResource(RESOURCE, "no zip file"));
    assertEquals("active PO (broken): Unit is ready", said(broken));
    State mended =
        run(
            CHANGED,
            broken
                .withConfig("debug", true)
                .withResource(RESOURCE, new Zip().with("a.yaml", "get: role:x").content()));
    assertEquals("active PO: Unit is ready", said(mended));
  }

  @Test
  void withoutAResourceTheyAreBroken() {
    HookOutcome outcome = CHARM.run(CHANGED, installed.withConfig(OPTION, true));
    assertEquals("active PO (broken): Unit is ready", said(outcome.state()));
    assertTrue(warned(outcome, "cannot use resource policyd-override: none is attached"));
  }

  @Test
  void theCharmsOwnFileIsNotReplaced() {
    HookOutcome outcome =
        CHARM.run(
            CHANGED,
            given
                .withFile(PolicyCharm.OWN, "own: role:z\n")
                .withResource(RESOURCE, new Zip().with("charm.yaml", "get: role:x").content()));
    assertEquals(Optional.of("own: role:z\n"), outcome.state().file(PolicyCharm.OWN));
    assertTrue(
        warned(
            outcome,
            "cannot use resource policyd-override: 'charm.yaml': '/etc/sketch/policy.d/charm.yaml'"
                + " is the charm's own"));
  }

  @Test
  void templatesAreTheCharmsToRender() {
    State state =
        run(
            CHANGED,
            given.withResource(RESOURCE, new Zip().with("a.j2", "get: role:ROLE").content()));
    assertEquals(Optional.of("get: role:member\n"), state.file(DIRECTORY + "a.yaml"));
    HookOutcome none =
        CHARM.run(
            CHANGED,
            given.withResource(RESOURCE, new Zip().with("a.tpl", "get: role:x").content()));
    assertTrue(
        warned(
            none,
            "cannot use resource policyd-override: 'a.tpl' is a template, and this charm renders"
                + " none"));
  }

  @Test
  void servicesAreRestartedIfTheyReadRulesOnlyThen() {
    State running =
        given
            .withService("sketch", ServiceState.RUNNING)
            .withStored("charms.openstack.services-enabled", true);
    HookOutcome first = CHARM.run(CHANGED, running);
    assertTrue(first.ran("systemctl", "start", "sketch"), first.commands().toString());
    assertFalse(CHARM.run(UPGRADE, first.state()).ran("systemctl", "start", "sketch"));
    HookOutcome off = CHARM.run(CHANGED, first.state().withConfig(OPTION, false));
    assertTrue(off.ran("systemctl", "start", "sketch"), off.commands().toString());
    HookOutcome paused = CHARM.run(CHANGED, running.withFlag("charm.paused"));
    assertFalse(paused.ran("systemctl", "start", "sketch"), paused.commands().toString());
  }

  @Test
  void anErrorOfTheCharmIsNotSwallowed() {
    HookFailedException error =
        assertThrows(
            HookFailedException.class, () -> CHARM.run(CHANGED, given.withConfig("verbose", true)));
    assertEquals("cannot be verbose", error.getCause().getMessage());
  }

  @Test
  void beforeQueensNothingIsTouched() {
    State pike = run(Event.hook("install"), start("artful"));
    State state =
        run(
            CHANGED,
            pike.withConfig(OPTION, true)
                .withFile(DIRECTORY + "old.yaml", "old")
                .withResource(RESOURCE, new Zip().with("a.yaml", "get: role:x").content()));
    assertEquals(Optional.empty(), state.file(DIRECTORY + "a.yaml"));
    assertEquals(Optional.of("old"), state.file(DIRECTORY + "old.yaml"));
  }

  private static State start(String series) {
    return State.initial().onSeries(series).withService("sketch", ServiceState.RUNNING);
  }

  private static State run(Event event, State state) {
    return CHARM.run(event, state).state();
  }

  private static boolean warned(HookOutcome outcome, String text) {
    return outcome.log().stream().anyMatch(line -> line.message().equals(text));
  }

  private static String said(State state) {
    return state.status().state() + " " + state.status().message();
  }
}
