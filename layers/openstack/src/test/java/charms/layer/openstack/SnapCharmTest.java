package charms.layer.openstack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import charms.reactive.Endpoint;
import charms.reactive.EndpointContext;
import charms.reactive.EndpointDeclaration;
import charms.reactive.EndpointDeclaration.Role;
import charms.reactive.HookContext;
import charms.testkit.CharmSketch;
import charms.testkit.CharmUnderTest;
import charms.testkit.Event;
import charms.testkit.HookOutcome;
import charms.testkit.RelationState;
import charms.testkit.State;
import charms.testkit.machine.CommandAnswer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** A charm of snaps, and a subordinate's packages (openstack-layer.md sections 1, 2 and 6). */
final class SnapCharmTest {
  private static final State SNAPS =
      State.initial().withConfig("openstack-origin", "snap:ocata/edge");
  private static final State ABSENT =
      SNAPS.withAnswer(CommandAnswer.failing(1, "error: no matching snaps", "snap", "list"));
  private static final List<String> INSTALL =
      List.of("snap", "install", "--channel=ocata/edge", "--jailmode", "app");

  private static final String TOLD =
      "told.plugin.{newton={deb={install=[], purge=[]}},"
          + " ocata={snap={install=[app], purge=[]}}}";

  /** A snap beside one package. */
  private static final class Snapped extends PlainCharm {
    Snapped(HookContext context) {
      super(context);
    }

    @Override
    public List<String> packages() {
      return List.of("app-tools");
    }

    @Override
    public List<String> snaps() {
      return List.of("app");
    }

    @Override
    protected void publishPackages(Endpoint principal, ReleasesPackages packages) {
      context().flags().set("told." + principal.name() + "." + packages.json());
    }
  }

  @Test
  void itsSnapIsInstalledFromTheOriginsChannel() {
    HookOutcome outcome = charm().run(Event.hook("install"), ABSENT);
    assertTrue(outcome.commands().contains(INSTALL), outcome.commands().toString());
    assertTrue(
        outcome.statuses().stream().anyMatch(one -> one.message().equals("Installing snaps")),
        outcome.statuses().toString());
    assertTrue(outcome.state().machine().packages().containsKey("app-tools"));
    assertTrue(outcome.state().hasFlag("sketch-installed"));
    assertEquals(Optional.of("snap"), outcome.state().stored("charmers.openstack-package-type"));
  }

  @Test
  void aSnapThatIsThereIsLeftAloneAndTellsTheVersion() {
    HookOutcome outcome = charm().run(Event.hook("install"), there("11.0.2"));
    assertFalse(outcome.ran("snap", "install"), outcome.commands().toString());
    assertFalse(outcome.ran("snap", "refresh"), outcome.commands().toString());
    assertEquals(
        Optional.of("11.0.2"), outcome.state().stored("charms.openstack.application-version"));
  }

  @Test
  void theSnapsVersionIsNotThatOfOneWhoseNameHasItsName() {
    State other = SNAPS.withAnswer(CommandAnswer.printing("Name  Version\napp-dev 7\n", "snap"));
    HookOutcome outcome = charm().run(Event.hook("install"), other);
    assertEquals(
        Optional.of("ocata"), outcome.state().stored("charms.openstack.application-version"));
  }

  @Test
  void withoutASnapOriginNoneIsInstalled() {
    HookOutcome outcome =
        charm()
            .run(Event.hook("install"), State.initial().withConfig("openstack-origin", "newton"));
    assertFalse(outcome.ran("snap"), outcome.commands().toString());
  }

  @Test
  void anUpgradeRefreshesItFromTheNewTrackAndStaysWithSnaps() {
    State installed = charm().run(Event.hook("install"), there("11.0.2")).state();
    HookOutcome outcome =
        charm(context -> OpenStackCharms.of(context).charm().upgradeRelease())
            .run(
                Event.hook("config-changed"),
                installed.withConfig("openstack-origin", "snap:pike/stable"));
    assertTrue(
        outcome.ran("snap", "refresh", "--channel=pike/stable", "--jailmode", "app"),
        outcome.commands().toString());
    assertEquals(Optional.of("pike"), outcome.state().stored("charmers.openstack-release-version"));
    assertEquals(Optional.of("snap"), outcome.state().stored("charmers.openstack-package-type"));
  }

  @Test
  void aSubordinateTellsItsPrincipalWhatItInstallsWhenTheyMeetAndWhenItIsUpgraded() {
    State related =
        ABSENT.withRelation(RelationState.of("plugin").remoteApp("cinder").remoteUnit(0, Map.of()));
    CharmUnderTest beside = CharmUnderTest.of(sketch(context -> {}).subordinate());
    State installed = beside.run(Event.hook("install"), related).state();
    assertTrue(installed.hasFlag("charm.is-subordinate"));
    assertFalse(installed.flags().contains(TOLD), installed.flags().toString());
    State joined =
        beside
            .run(Event.relationJoined("plugin", "cinder/0"), installed.withFlag("plugin.connected"))
            .state();
    assertTrue(joined.hasFlag(TOLD), joined.flags().toString());
    State upgraded =
        beside.run(Event.hook("upgrade-charm"), installed.withFlag("plugin.connected")).state();
    assertTrue(upgraded.hasFlag(TOLD), upgraded.flags().toString());
    State unrelated = beside.run(Event.hook("upgrade-charm"), installed).state();
    assertFalse(unrelated.hasFlag(TOLD), unrelated.flags().toString());
  }

  @Test
  void aPrincipalTellsNobody() {
    State installed = charm().run(Event.hook("install"), ABSENT).state();
    assertFalse(installed.hasFlag("charm.is-subordinate"));
  }

  private static State there(String version) {
    return SNAPS.withAnswer(
        CommandAnswer.printing(
            "Name  Version  Rev\napp  " + version + "  250\n", "snap", "list", "app"));
  }

  private static CharmUnderTest charm() {
    return CharmUnderTest.of(sketch(context -> {}));
  }

  private static CharmUnderTest charm(Consumer<HookContext> work) {
    return CharmUnderTest.of(sketch(work));
  }

  private static CharmSketch sketch(Consumer<HookContext> work) {
    return Sketches.charm()
        .endpoint(
            new EndpointDeclaration("plugin", Role.PROVIDES, "cinder-backend", true), Plugin::new)
        .handlers(
            Probe.atStart(
                context ->
                    OpenStackCharms.of(context)
                        .register(OpenStackRelease.NEWTON, PlainCharm::new)
                        .register(OpenStackRelease.OCATA, PackageType.SNAP, Snapped::new)
                        .useDefaults(DefaultHandler.values())))
        .handlers(new OpenStackHandlers_Handlers())
        .handlers(Probe.inHook(work));
  }

  /** An endpoint that says nothing. */
  private static final class Plugin extends Endpoint {
    Plugin(EndpointContext context) {
      super(context);
    }
  }
}
