package charms.layer.openstack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import charms.reactive.HookContext;
import charms.testkit.CharmUnderTest;
import charms.testkit.Event;
import charms.testkit.HookOutcome;
import charms.testkit.State;
import charms.testkit.machine.ServiceState;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The layer's own handlers from install to upgrade (openstack-layer.md sections 2 and 6). */
final class LifecycleTest {
  private static final Event INSTALL = Event.hook("install");
  private static final Event UPGRADE = Event.hook("upgrade-charm");
  private final State installed =
      charm(DefaultHandler.values()).run(INSTALL, State.initial()).state();

  /** Two packages, one that went, one service. */
  private static final class App extends PlainCharm {
    App(HookContext context) {
      super(context);
    }

    @Override
    public List<String> packages() {
      return List.of("app", "app-common");
    }

    @Override
    public List<String> purgePackages() {
      return List.of("app-old", "app-older");
    }

    @Override
    public List<String> services() {
      return List.of("app");
    }

    @Override
    public Set<String> openPorts() {
      return context().flags().isSet("tls.on") ? Set.of("1790/tcp") : Set.of("1789/tcp");
    }
  }

  @Test
  void onlyMissingPackagesAreInstalled() {
    State some = State.initial().withPackage("app", "1");
    HookOutcome outcome = charm(DefaultHandler.values()).run(INSTALL, some);
    assertTrue(
        outcome.commands().stream()
            .anyMatch(
                words ->
                    words.contains("install")
                        && words.contains("app-common")
                        && !words.contains("app")),
        outcome.commands().toString());
    assertTrue(outcome.state().hasFlag("sketch-installed"));
    assertEquals(Set.of("1789/tcp"), outcome.state().openedPorts());
  }

  @Test
  void installedPackagesAreLeftAlone() {
    State all = State.initial().withPackage("app", "1").withPackage("app-common", "1");
    HookOutcome outcome = charm(DefaultHandler.values()).run(INSTALL, all);
    assertFalse(outcome.ran("apt-get"), outcome.commands().toString());
    assertTrue(outcome.state().hasFlag("sketch-installed"));
  }

  @Test
  void installRunsOnce() {
    HookOutcome again = charm(DefaultHandler.values()).run(Event.hook("config-changed"), installed);
    assertFalse(again.called("install"), again.handlers().toString());
  }

  @Test
  void handlersRunOnlyWhereTheCharmAskedForThem() {
    CharmUnderTest quiet = charm();
    assertTrue(quiet.run(INSTALL, State.initial()).state().machine().packages().isEmpty());
    CharmUnderTest installsOnly = charm(DefaultHandler.CHARM_INSTALLED);
    State state = installsOnly.run(INSTALL, State.initial()).state();
    assertFalse(installsOnly.run(Event.hook("update-status"), state).called("updateStatus"));
    assertFalse(installsOnly.run(UPGRADE, state).called("upgradeCharm"));
  }

  @Test
  void anUpgradeOfTheCharmInstallsWhatIsNewAndRemovesWhatWent() {
    State old =
        installed
            .withPackage("app-old", "1")
            .withService("app", ServiceState.RUNNING)
            .withStored("charms.openstack.services-enabled", true)
            .withFlag("config.rendered");
    HookOutcome outcome = charm(DefaultHandler.values()).run(UPGRADE, old);
    assertTrue(outcome.ran("apt-get", "--assume-yes", "purge", "app-old"));
    assertFalse(outcome.state().machine().packages().containsKey("app-old"));
    assertTrue(outcome.ran("apt-get", "--assume-yes", "autoremove"));
    assertTrue(outcome.ran("systemctl", "start", "app"));
    HookOutcome again = charm(DefaultHandler.values()).run(UPGRADE, outcome.state());
    assertFalse(again.ran("apt-get"), again.commands().toString());
  }

  // LP 1885121
  @Test
  void anUpgradeOfAPausedUnitStartsNothing() {
    State paused = installed.withPackage("app-old", "1").withFlag(UnitPause.PAUSED);
    HookOutcome outcome = charm(DefaultHandler.values()).run(UPGRADE, paused);
    assertFalse(outcome.state().machine().packages().containsKey("app-old"));
    assertFalse(outcome.ran("systemctl", "start"), outcome.commands().toString());
  }

  @Test
  void servicesAreHeldUntilTheUnitIsConfigured() {
    assertTrue(installed.machine().services().get("app").masked());
    HookOutcome configured =
        charm(DefaultHandler.values())
            .run(Event.hook("config-changed"), installed.withFlag("config.rendered"));
    assertTrue(configured.state().machine().isRunning("app"));
  }

  // LP 1885121
  @Test
  void servicesOfAPausedUnitAreNotLetRun() {
    State paused = installed.withFlag("config.rendered", UnitPause.PAUSED);
    HookOutcome outcome = charm(DefaultHandler.values()).run(Event.hook("config-changed"), paused);
    assertFalse(outcome.state().machine().isRunning("app"));
  }

  // LP 1954748
  @Test
  void theMarkOfAStatusHookGoesWithIt() {
    HookOutcome outcome =
        charm(DefaultHandler.values()).run(Event.hook("update-status"), installed);
    assertTrue(outcome.called("updateStatus"));
    assertFalse(outcome.state().hasFlag("is-update-status-hook"));
    assertFalse(outcome.state().hasFlag("run-default-update-status"));
  }

  @Test
  void anOpenPortThatIsNoLongerWantedIsClosed() {
    CharmUnderTest other =
        CharmUnderTest.of(
            Sketches.charm()
                .handlers(
                    Probe.atStart(
                        context ->
                            OpenStackCharms.of(context)
                                .register(OpenStackRelease.MITAKA, PlainCharm::new)
                                .useDefaults(DefaultHandler.values())))
                .handlers(new OpenStackHandlers_Handlers()));
    assertEquals(Set.of(), other.run(UPGRADE, installed).state().openedPorts());
  }

  @Test
  void portsAreAskedForOnlyWhereOthersAreWanted() {
    CharmUnderTest charm = charm(DefaultHandler.values());
    Event changed = Event.hook("config-changed");
    State option = installed.withConfig("os-public-network", "10.6.0.0/16");
    HookOutcome same = charm.run(changed, option);
    assertTrue(same.called("changeConfig"), same.handlers().toString());
    assertFalse(same.hookTools().contains("opened-ports"), same.hookTools().toString());
    State other = charm.run(changed, option.withFlag("tls.on")).state();
    assertEquals(Set.of("1790/tcp"), other.openedPorts());
  }

  private static CharmUnderTest charm(DefaultHandler... defaults) {
    return CharmUnderTest.of(
        Sketches.charm()
            .handlers(
                Probe.atStart(
                    context ->
                        OpenStackCharms.of(context)
                            .register(OpenStackRelease.MITAKA, App::new)
                            .useDefaults(defaults)))
            .handlers(new OpenStackHandlers_Handlers()));
  }
}
