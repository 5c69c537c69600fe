package charms.layer.apt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import charms.reactive.OptionDeclaration;
import charms.reactive.OptionDeclaration.Type;
import charms.testkit.CharmSketch;
import charms.testkit.CharmUnderTest;
import charms.testkit.Event;
import charms.testkit.HookOutcome;
import charms.testkit.State;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Packages by flags. */
final class AptTest {
  private static final CharmUnderTest CHARM =
      CharmUnderTest.of(
          CharmSketch.named("app")
              .option(new OptionDeclaration("extra_packages", Type.STRING, ""))
              .option(new OptionDeclaration("package_status", Type.STRING, "install"))
              .option(new OptionDeclaration("install_sources", Type.STRING, ""))
              .option(new OptionDeclaration("install_keys", Type.STRING, ""))
              .layerOptions(
                  Map.of("apt", Map.of("packages", List.of("nginx"), "version_package", "nginx")))
              .handlers(new AptHandlers_Handlers()));
  private static final Event INSTALL = Event.hook("install");
  private static final Event CHANGED = Event.hook("config-changed");

  @Test
  void packagesOfOptionAndConfigurationAreInstalledTogetherAndOnce() {
    HookOutcome first =
        CHARM.run(INSTALL, State.initial().withConfig("extra_packages", " php  git "));
    assertEquals(
        1, first.commands().stream().filter(command -> command.contains("install")).count());
    assertTrue(first.state().machine().packages().keySet().containsAll(List.of("nginx", "php")));
    assertTrue(first.state().hasFlag("apt.installed.git"));
    assertFalse(first.state().hasFlag("apt.queued_installs"));
    assertEquals("2.0.0", first.state().juju().applicationVersion());
    HookOutcome second = CHARM.run(CHANGED, first.state());
    assertFalse(second.called(":install"));
  }

  @Test
  void anUpdateAskedForComesBeforeTheInstall() {
    HookOutcome outcome = CHARM.run(INSTALL, State.initial().withFlag("apt.needs_update"));
    List<String> verbs =
        outcome.commands().stream()
            .filter(command -> command.get(0).equals("apt-get"))
            .map(command -> command.contains("update") ? "update" : "install")
            .toList();
    assertEquals(List.of("update", "install"), verbs);
  }

  @Test
  void packagesAreHeldAndLetGo() {
    State installed = CHARM.run(INSTALL, State.initial()).state();
    HookOutcome held = CHARM.run(CHANGED, installed.withConfig("package_status", "hold"));
    assertTrue(held.commands().contains(List.of("apt-mark", "hold", "nginx")));
    HookOutcome freed = CHARM.run(CHANGED, held.state().withConfig("package_status", "install"));
    assertTrue(freed.commands().contains(List.of("apt-mark", "unhold", "nginx")));
  }

  @Test
  void sourcesAreAddedWithTheirKeysAndOnce() {
    String key = "-----BEGIN PGP PUBLIC KEY BLOCK-----\nabc\n-----END PGP PUBLIC KEY BLOCK-----";
    State wanted =
        State.initial()
            .withConfig(
                "install_sources", "['deb http://a.example/ubuntu {series} main', 'ppa:a/b']")
            .withConfig("install_keys", "- |\n  " + key.replace("\n", "\n  ") + "\n- null\n");
    HookOutcome first = CHARM.run(INSTALL, wanted);
    String list =
        first.state().machine().files().entrySet().stream()
            .filter(file -> file.getKey().endsWith(".list"))
            .map(file -> file.getValue().text())
            .findFirst()
            .orElseThrow();
    assertTrue(
        list.matches(
            "deb \\[signed-by=/etc/apt/keyrings/charm-[^ ]*\\.asc\\] http://a.example/ubuntu xenial"
                + " main\n"),
        list);
    assertTrue(
        first
            .commands()
            .contains(List.of("add-apt-repository", "--yes", "--no-update", "ppa:a/b")));
    assertEquals(1, first.commands().stream().filter(List.of("apt-get", "update")::equals).count());
    HookOutcome again =
        CHARM.run(CHANGED, first.state().withConfig("install_keys", "[null, null]"));
    assertFalse(again.commands().stream().anyMatch(one -> one.contains("add-apt-repository")));
  }

  @Test
  void keysOfAnotherNumberBlock() {
    HookOutcome outcome =
        CHARM.run(
            INSTALL,
            State.initial()
                .withConfig("install_sources", "[\"ppa:a/b\"]")
                .withConfig("install_keys", "[null, null]"));
    assertTrue(
        outcome.statuses().stream()
            .anyMatch(
                one -> one.message().equals("install_keys has 2 entries, install_sources 1")));
  }

  @Test
  void listsComeInThreeSpellings() {
    assertEquals(List.of("a b", "c"), SourceList.of("[\"a b\", 'c']"));
    assertEquals(List.of("a b", "", "c"), SourceList.of("- 'a b'\n- null\n- c\n"));
    assertEquals(List.of("ppa:a/b"), SourceList.of("ppa:a/b"));
    assertEquals(List.of(), SourceList.of(" "));
  }
}
