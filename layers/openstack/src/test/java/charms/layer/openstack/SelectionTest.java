package charms.layer.openstack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import charms.reactive.HookContext;
import charms.testkit.CharmSketch;
import charms.testkit.HookFailedException;
import charms.testkit.HookOutcome;
import charms.testkit.State;
import charms.testkit.machine.CommandAnswer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Which class serves a release and package type, and how both are told (openstack-layer.md sections
 * 1 and 9, registry and defaults).
 */
final class SelectionTest {
  private static final String RELEASE = "charmers.openstack-release-version";
  private static final String PACKAGE_TYPE = "charmers.openstack-package-type";
  private static final State BARE = State.initial();

  /** Debian packages from newton on. */
  private static class Older extends PlainCharm {
    Older(HookContext context) {
      super(context);
    }

    @Override
    public List<String> packages() {
      return List.of("python-app", "for-" + release());
    }
  }

  /** Debian packages from rocky on, told by a package. */
  private static class Newer extends PlainCharm {
    Newer(HookContext context) {
      super(context);
    }

    @Override
    public List<String> packages() {
      return List.of("python3-app");
    }

    @Override
    public List<String> purgePackages() {
      return List.of("python-app");
    }

    @Override
    public String releasePackage() {
      return "app-common";
    }

    @Override
    public Map<String, Map<String, OpenStackRelease>> packageCodenames() {
      return Map.of(
          "app-common", Map.of("3", OpenStackRelease.NEWTON, "7", OpenStackRelease.ROCKY));
    }
  }

  /** Snaps from ocata on. */
  private static class Snapped extends PlainCharm {
    Snapped(HookContext context) {
      super(context);
    }

    @Override
    public List<String> snaps() {
      return List.of("app");
    }

    @Override
    public String releaseSnap() {
      return "app";
    }

    @Override
    public Map<String, Map<String, OpenStackRelease>> snapCodenames() {
      return Map.of("app", Map.of("11", OpenStackRelease.OCATA, "12", OpenStackRelease.PIKE));
    }
  }

  /** Asks for the release to tell it. */
  private static final class Circular extends PlainCharm {
    Circular(HookContext context) {
      super(context);
    }

    @Override
    public String releasePackage() {
      return "app-" + release();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "newton, DEB, Older",
    "queens, DEB, Older",
    "rocky, DEB, Newer",
    "bobcat, DEB, Newer",
    "ocata, SNAP, Snapped",
    "bobcat, SNAP, Snapped"
  })
  void aClassServesItsPackageTypeFromItsReleaseOn(
      OpenStackRelease release, PackageType type, String expected) {
    assertEquals(
        expected, ask(BARE, charms -> charms.charm(release, type).getClass().getSimpleName()));
    assertEquals(release, ask(BARE, charms -> charms.charm(release, type).release()));
    assertEquals(type, ask(BARE, charms -> charms.charm(release, type).packageType()));
  }

  @Test
  void aReleaseBeforeTheFirstClassOfItsTypeNamesTheEarliest() {
    assertEquals(
        "Release newton is not supported by this charm as snap. Earliest support is ocata release",
        failure(charms -> charms.charm(OpenStackRelease.NEWTON, PackageType.SNAP)));
    assertEquals(
        "Release mitaka is not supported by this charm. Earliest support is newton release",
        failure(charms -> charms.charm(OpenStackRelease.MITAKA, PackageType.DEB)));
  }

  @Test
  void aTypeWithoutClassIsAnError() {
    assertEquals(
        "the charm has no class for snap packages: register one with OpenStackCharms at the start"
            + " of the hook",
        failure(
            BARE,
            context ->
                OpenStackCharms.of(context)
                    .register(OpenStackRelease.NEWTON, PlainCharm::new)
                    .charm(OpenStackRelease.OCATA, PackageType.SNAP)));
  }

  @Test
  void aReleaseHasOneClassOfEachType() {
    assertEquals(
        "cannot register a charm class for 'ocata' (snap): there is one",
        failure(
            charms -> charms.register(OpenStackRelease.OCATA, PackageType.SNAP, PlainCharm::new)));
    assertEquals(
        Older.class,
        ask(
            BARE,
            charms ->
                charms
                    .register(OpenStackRelease.NEWTON, PackageType.SNAP, PlainCharm::new)
                    .charm(OpenStackRelease.NEWTON, PackageType.DEB)
                    .getClass()));
  }

  @Test
  void withoutAReleaseItIsTheNewestClass() {
    assertEquals(Newer.class, ask(BARE, charms -> charms.newestCharm().orElseThrow().getClass()));
    assertEquals(
        Optional.empty(),
        Probe.ask(Sketches.charm(), BARE, c -> OpenStackCharms.of(c).newestCharm()));
  }

  @Test
  void anotherReleasesCharmIsNotTheOneInForce() {
    Probe.run(
        Sketches.charm(),
        BARE.withStored(RELEASE, "rocky"),
        context -> {
          OpenStackCharms charms = all(context);
          OpenStackCharm other = charms.charm(OpenStackRelease.ROCKY, PackageType.DEB);
          assertNotSame(charms.charm(), other);
        });
  }

  @Test
  void packagesOfAllClassesAreToldByReleaseAndType() {
    assertEquals(
        Map.of(
            "newton",
            Map.of(
                "deb", Map.of("install", List.of("python-app", "for-newton"), "purge", List.of())),
            "ocata",
            Map.of("snap", Map.of("install", List.of("app"), "purge", List.of())),
            "rocky",
            Map.of(
                "deb", Map.of("install", List.of("python3-app"), "purge", List.of("python-app")))),
        ask(BARE, charms -> charms.releasesPackages().json()));
  }

  @Test
  void bothTypesOfAReleaseAreTold() {
    ReleasesPackages packages =
        ask(
            BARE,
            charms ->
                charms
                    .register(OpenStackRelease.NEWTON, PackageType.SNAP, Snapped::new)
                    .releasesPackages());
    assertEquals(
        List.of(OpenStackRelease.NEWTON, OpenStackRelease.OCATA, OpenStackRelease.ROCKY),
        List.copyOf(packages.byRelease().keySet()));
    assertEquals(
        Map.of(
            PackageType.DEB,
            new ReleasesPackages.Change(List.of("python-app", "for-newton"), List.of()),
            PackageType.SNAP,
            new ReleasesPackages.Change(List.of("app"), List.of())),
        packages.byRelease().get(OpenStackRelease.NEWTON));
  }

  @Test
  void thereIsOneSelectorOfAKind() {
    assertEquals(
        "cannot register a second selector of the release: a charm has one",
        failure(
            charms ->
                charms
                    .selectRelease(context -> OpenStackRelease.OCATA)
                    .selectRelease(context -> OpenStackRelease.PIKE)));
    assertEquals(
        "cannot register a second selector of the package type: a charm has one",
        failure(
            charms ->
                charms
                    .selectPackageType(context -> PackageType.DEB)
                    .selectPackageType(context -> PackageType.SNAP)));
    assertEquals(
        "cannot register a second selector of the charm: a charm has one",
        failure(
            charms ->
                charms
                    .selectCharm((release, type) -> charms.newestCharm().orElseThrow())
                    .selectCharm((release, type) -> charms.newestCharm().orElseThrow())));
  }

  @Test
  void aCharmsOwnSelectorsTakeThePlaceOfTheLayers() {
    State state = BARE.withStored(RELEASE, "newton").withStored(PACKAGE_TYPE, "deb");
    assertEquals(
        "Snapped pike SNAP",
        ask(
            state,
            charms -> {
              OpenStackCharm charm =
                  charms
                      .selectRelease(context -> OpenStackRelease.PIKE)
                      .selectPackageType(context -> PackageType.SNAP)
                      .charm();
              return charm.getClass().getSimpleName()
                  + " "
                  + charm.release()
                  + " "
                  + charm.packageType();
            }));
    assertEquals(
        Circular.class,
        Probe.ask(
            Sketches.charm(),
            state,
            context ->
                all(context)
                    .selectCharm((release, type) -> new Circular(context))
                    .charm()
                    .getClass()));
  }

  @ParameterizedTest
  @CsvSource({"snap:ocata/edge, snap", "cloud:xenial-ocata, deb", "distro, deb"})
  void theOriginTellsThePackageTypeOnceAndItIsKept(String origin, String expected) {
    State first = BARE.withConfig("openstack-origin", origin);
    State kept = run(first, OpenStackCharms::packageType).state();
    assertEquals(Optional.of(expected), kept.stored(PACKAGE_TYPE));
    for (String later : List.of("snap:pike", "distro")) {
      assertEquals(
          expected,
          ask(kept.withConfig("openstack-origin", later), charms -> charms.packageType().word()));
    }
  }

  @Test
  void theNewestClassSaysWhichPackageTellsTheRelease() {
    State installed = BARE.withPackage("app-common", "7.0.1-0ubuntu1");
    assertEquals(OpenStackRelease.ROCKY, ask(installed, OpenStackCharms::release));
    assertEquals(
        OpenStackRelease.OCATA,
        ask(BARE.withPackage("keystone", "2:11.0.0-0ubuntu1"), OpenStackCharms::release));
    assertEquals(
        OpenStackRelease.PIKE,
        ask(BARE.withConfig("openstack-origin", "cloud:xenial-pike"), OpenStackCharms::release));
  }

  @Test
  void aClassThatNeedsTheReleaseToTellItIsAnError() {
    assertEquals(
        "cannot tell the release: the newest charm class asks for it to say by which package it is"
            + " told",
        failure(
            BARE,
            context ->
                OpenStackCharms.of(context)
                    .register(OpenStackRelease.NEWTON, Circular::new)
                    .release()));
  }

  @ParameterizedTest
  @CsvSource({"12.0.3, pike", "11.1, ocata", "queens, queens", "99.1, newton"})
  void theSnapsVersionOrItsCodenameTellsTheRelease(String version, OpenStackRelease release) {
    State state =
        BARE.withConfig("openstack-origin", "snap:newton/stable")
            .withAnswer(
                CommandAnswer.printing(
                    "Name  Version  Rev  Tracking\napp   " + version + "  250  newton\n",
                    "snap",
                    "list",
                    "app"));
    assertEquals(release, ask(state, OpenStackCharms::release));
  }

  @Test
  void aSnapThatIsNotInstalledTellsNothing() {
    State state =
        BARE.withConfig("openstack-origin", "snap:pike")
            .withAnswer(
                CommandAnswer.failing(
                    1, "error: no matching snaps installed", "snap", "list", "app"));
    assertEquals(OpenStackRelease.PIKE, ask(state, OpenStackCharms::release));
  }

  // LP 1865510, 1949074
  @Test
  void aSubordinateKeepsNoReleaseAndGoesByWhatAptWouldInstall() {
    CharmSketch subordinate = CharmSketch.named("beside").subordinate();
    State state = candidate("7.1.0-0ubuntu1");
    HookOutcome first =
        Probe.run(
            subordinate,
            state,
            context -> assertEquals(OpenStackRelease.ROCKY, all(context).release()));
    assertEquals(Optional.empty(), first.state().stored(RELEASE));
    assertEquals(
        OpenStackRelease.NEWTON,
        Probe.ask(
            CharmSketch.named("beside").subordinate(),
            candidate("3.0.0-0ubuntu1").withStored(RELEASE, "rocky"),
            context -> all(context).release()));
  }

  private static State candidate(String version) {
    String policy = "app-common:\n  Installed: (none)\n  Candidate: " + version + "\n";
    return BARE.withAnswer(CommandAnswer.printing(policy, "apt-cache", "policy", "app-common"));
  }

  private static OpenStackCharms all(HookContext context) {
    return OpenStackCharms.of(context)
        .register(OpenStackRelease.ROCKY, Newer::new)
        .register(OpenStackRelease.OCATA, PackageType.SNAP, Snapped::new)
        .register(OpenStackRelease.NEWTON, Older::new);
  }

  private static <T> T ask(State state, Function<OpenStackCharms, T> question) {
    return Probe.ask(Sketches.charm(), state, context -> question.apply(all(context)));
  }

  private static HookOutcome run(State state, Function<OpenStackCharms, ?> work) {
    return Probe.run(Sketches.charm(), state, context -> work.apply(all(context)));
  }

  private static String failure(Function<OpenStackCharms, ?> work) {
    return failure(BARE, context -> work.apply(all(context)));
  }

  private static String failure(State state, Consumer<HookContext> work) {
    return assertThrows(HookFailedException.class, () -> Probe.run(Sketches.charm(), state, work))
        .getCause()
        .getMessage();
  }
}
