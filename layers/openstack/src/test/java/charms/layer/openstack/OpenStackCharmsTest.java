package charms.layer.openstack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import charms.reactive.HookContext;
import charms.testkit.CharmSketch;
import charms.testkit.HookFailedException;
import charms.testkit.HookOutcome;
import charms.testkit.State;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The registry of charm classes (openstack-layer.md section 1, Registration, Selection). */
final class OpenStackCharmsTest {
  private static final String RELEASE = "charmers.openstack-release-version";

  /** Serves from newton on. */
  private static final class Older extends PlainCharm {
    Older(HookContext context) {
      super(context);
    }
  }

  /** Its release is told by a package. */
  private static final class ToldByKeystone extends PlainCharm {
    ToldByKeystone(HookContext context) {
      super(context);
    }

    @Override
    public String releasePackage() {
      return "keystone";
    }
  }

  /** Serves from zed on. */
  private static final class Newer extends PlainCharm {
    Newer(HookContext context) {
      super(context);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "newton, Older",
    "ocata, Older",
    "yoga, Older",
    "zed, Newer",
    "antelope, Newer",
    "bobcat, Newer"
  })
  void theNewestClassThatIsNotNewerThanTheReleaseServesIt(String release, String expected) {
    State state = State.initial().withStored(RELEASE, release);
    String chosen =
        Probe.ask(
            Sketches.charm(), state, context -> both(context).charm().getClass().getSimpleName());
    assertEquals(expected, chosen);
  }

  @Test
  void aReleaseBeforeTheFirstClassNamesTheEarliest() {
    State state = State.initial().withConfig("openstack-origin", "distro");
    assertEquals(
        "Release mitaka is not supported by this charm. Earliest support is newton release",
        failure(state, context -> both(context).charm()));
  }

  @Test
  void anEmptyRegistryIsAnError() {
    assertEquals(
        "the charm has no class for deb packages: register one with OpenStackCharms at the start of"
            + " the hook",
        failure(State.initial(), context -> OpenStackCharms.of(context).charm()));
  }

  @Test
  void aSecondClassForAReleaseIsRefused() {
    assertEquals(
        "cannot register a charm class for 'newton': there is one",
        failure(
            State.initial(),
            context -> both(context).register(OpenStackRelease.NEWTON, PlainCharm::new)));
  }

  @Test
  void thereIsOneCharmAHook() {
    State state = State.initial().withStored(RELEASE, "ocata");
    Probe.run(
        Sketches.charm(),
        state,
        context -> assertSame(both(context).charm(), OpenStackCharms.of(context).charm()));
  }

  @Test
  void theReleaseIsChosenAtTheFirstNeedAndKept() {
    State first = State.initial().withConfig("openstack-origin", "cloud:xenial-newton");
    State chosen =
        Probe.run(Sketches.charm(), first, context -> OpenStackCharms.of(context).release())
            .state();
    assertEquals(Optional.of("newton"), chosen.stored(RELEASE));
    State other = chosen.withConfig("openstack-origin", "cloud:xenial-ocata");
    assertEquals(
        OpenStackRelease.NEWTON,
        Probe.ask(Sketches.charm(), other, context -> OpenStackCharms.of(context).release()));
  }

  // LP 1863774, 1951462, 1973303
  @ParameterizedTest
  @CsvSource({
    "focal, 2:17.0.1-0ubuntu1, '', ussuri",
    "focal, 2:18.0.0-0ubuntu1, '', victoria",
    "focal, 2:17.0.1-0ubuntu1, OPENSTACK_CODENAME=wallaby, wallaby",
    "jammy, 2:22.0.0-0ubuntu1, OPENSTACK_CODENAME=zed, zed",
    "jammy, 3:23.0.0-0ubuntu1, OPENSTACK_CODENAME=antelope, antelope"
  })
  void whatIsInstalledTellsTheReleaseAndTheMachinesOwnWordBeforeAVersion(
      String series, String version, String word, String codename) {
    State state = State.initial().onSeries(series).withPackage("keystone", version);
    State machine = word.isEmpty() ? state : state.withFile("/etc/openstack-release", word + "\n");
    assertEquals(codename, withKeystone(Sketches.charm(), machine).codename());
  }

  // LP 1863774, 1951462, 1973303
  @Test
  void aPackageOfAnotherReleaseDoesNotMoveTheOneInForce() {
    State state =
        State.initial()
            .onSeries("jammy")
            .withStored(RELEASE, "zed")
            .withPackage("keystone", "2:17.0.1-0ubuntu1");
    assertEquals(OpenStackRelease.ZED, withKeystone(Sketches.charm(), state));
  }

  // LP 1865510, 1949074
  @Test
  void aSubordinateIsOfTheReleaseItsPrincipalWasUpgradedTo() {
    State before =
        Probe.run(
                subordinate(),
                State.initial().onSeries("focal").withPackage("keystone", "2:17.0.1-0ubuntu1"),
                context ->
                    assertEquals(
                        OpenStackRelease.USSURI,
                        OpenStackCharms.of(context)
                            .register(OpenStackRelease.ICEHOUSE, ToldByKeystone::new)
                            .release()))
            .state();
    assertEquals(Optional.empty(), before.stored(RELEASE));
    State upgraded = before.withPackage("keystone", "2:18.0.0-0ubuntu1");
    assertEquals(OpenStackRelease.VICTORIA, withKeystone(subordinate(), upgraded));
    State kept = upgraded.withStored(RELEASE, "ussuri");
    assertEquals(OpenStackRelease.VICTORIA, withKeystone(subordinate(), kept));
  }

  @Test
  void aCharmWithoutTheOptionHasTheReleaseOfItsMachine() {
    assertEquals(
        OpenStackRelease.USSURI, withKeystone(subordinate(), State.initial().onSeries("focal")));
  }

  @Test
  void defaultsAreFlagsOfTheHandlersNames() {
    HookOutcome outcome =
        Probe.run(
            Sketches.charm(),
            State.initial(),
            context -> OpenStackCharms.of(context).useDefaults(DefaultHandler.values()));
    Set<String> wanted = new TreeSet<>();
    for (String name :
        "charm.installed config.changed config-rendered update-status upgrade-charm amqp.connected"
            .split(" ")) {
      wanted.add("charms.openstack.do-default-" + name);
    }
    for (String name :
        "shared-db.connected identity-service.connected certificates.available cluster.available"
            .concat(" storage-backend.connected")
            .split(" ")) {
      wanted.add("charms.openstack.do-default-" + name);
    }
    assertEquals(wanted, outcome.state().flags());
  }

  private static OpenStackCharms both(HookContext context) {
    return OpenStackCharms.of(context)
        .register(OpenStackRelease.ZED, Newer::new)
        .register(OpenStackRelease.NEWTON, Older::new);
  }

  private static CharmSketch subordinate() {
    return CharmSketch.named("subordinate");
  }

  private static OpenStackRelease withKeystone(CharmSketch charm, State state) {
    return Probe.ask(
        charm,
        state,
        context ->
            OpenStackCharms.of(context)
                .register(OpenStackRelease.ICEHOUSE, ToldByKeystone::new)
                .release());
  }

  private static String failure(State state, Consumer<HookContext> work) {
    return assertThrows(HookFailedException.class, () -> Probe.run(Sketches.charm(), state, work))
        .getCause()
        .getMessage();
  }
}
