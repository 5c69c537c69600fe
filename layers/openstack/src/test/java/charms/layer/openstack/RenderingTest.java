package charms.layer.openstack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import charms.reactive.HookContext;
import charms.testkit.HookFailedException;
import charms.testkit.HookOutcome;
import charms.testkit.State;
import charms.testkit.machine.ServiceState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Files from templates (openstack-layer.md section 5). */
final class RenderingTest {
  private final Map<String, String> templates = new TreeMap<>();
  private final Map<String, List<String>> restarts = new LinkedHashMap<>();
  private final Map<String, Integer> modes = new TreeMap<>();
  private final State ocata =
      State.initial().withStored("charmers.openstack-release-version", "ocata");

  @Test
  void theNewestReleaseBeforeTheOneInForceHasTheTemplate() {
    templates.put("a.conf", "all");
    templates.put("mitaka/a.conf", "mitaka");
    templates.put("newton/a.conf", "newton");
    templates.put("pike/a.conf", "pike");
    restarts.put("/etc/app/a.conf", List.of());
    assertEquals("newton", rendered(ocata).file("/etc/app/a.conf").orElseThrow());
  }

  @Test
  void templatesWithoutReleaseServeAll() {
    templates.put("a.conf", "all");
    templates.put("pike/a.conf", "pike");
    restarts.put("/etc/app/a.conf", List.of());
    assertEquals("all", rendered(ocata).file("/etc/app/a.conf").orElseThrow());
  }

  @Test
  void includesAreSearchedInTheSameDirectories() {
    templates.put("a.conf", "{% include \"parts/one\" %}");
    templates.put("parts/one", "old");
    templates.put("newton/parts/one", "new");
    restarts.put("/etc/app/a.conf", List.of());
    assertEquals("new", rendered(ocata).file("/etc/app/a.conf").orElseThrow());
  }

  // LP 1872689
  @Test
  void filesOfTheSameNameHaveTemplatesOfTheirWholePath() {
    templates.put("etc_one_app.conf", "one");
    templates.put("etc_two_app.conf", "two");
    restarts.put("/etc/one/app.conf", List.of());
    restarts.put("/etc/two/app.conf", List.of());
    State state = rendered(ocata);
    assertEquals("one", state.file("/etc/one/app.conf").orElseThrow());
    assertEquals("two", state.file("/etc/two/app.conf").orElseThrow());
  }

  @Test
  void aTemplateThatIsMissingIsNamed() {
    restarts.put("/etc/app/absent.conf", List.of());
    HookFailedException error = assertThrows(HookFailedException.class, () -> rendered(ocata));
    assertTrue(error.getCause().getMessage().contains("absent.conf"), error.getMessage());
  }

  @Test
  void anErrorInATemplateIsNotAMissingTemplate() {
    templates.put("a.conf", "{{ absent.value }}");
    templates.put("etc_app_a.conf", "whole path");
    restarts.put("/etc/app/a.conf", List.of());
    assertThrows(HookFailedException.class, () -> rendered(ocata));
  }

  // LP 1821314, 1780490
  @Test
  void filesAreForTheGroupUnlessTheCharmSaysOtherwise() {
    templates.put("a.conf", "a");
    templates.put("b.conf", "b");
    restarts.put("/etc/app/a.conf", List.of());
    restarts.put("/etc/app/b.conf", List.of());
    modes.put("/etc/app/b.conf", 0644);
    State state = rendered(ocata);
    assertEquals(0640, state.machine().files().get("/etc/app/a.conf").mode());
    assertEquals("app", state.machine().files().get("/etc/app/a.conf").group());
    assertEquals("root", state.machine().files().get("/etc/app/a.conf").owner());
    assertEquals(0644, state.machine().files().get("/etc/app/b.conf").mode());
  }

  // LP 1821314, 1780490
  @Test
  void theModeOfAFileThatIsUpToDateIsMended() {
    templates.put("a.conf", "a");
    restarts.put("/etc/app/a.conf", List.of("app"));
    HookOutcome outcome = rendering(ocata.withFile("/etc/app/a.conf", "a"));
    assertEquals(0640, outcome.state().machine().files().get("/etc/app/a.conf").mode());
    assertFalse(outcome.ran("systemctl"), outcome.commands().toString());
  }

  @Test
  void aServiceOfSeveralFilesIsRestartedOnceInTheirOrder() {
    templates.put("a.conf", "a");
    templates.put("b.conf", "b");
    templates.put("c.conf", "c");
    restarts.put("/etc/app/b.conf", List.of("second", "first"));
    restarts.put("/etc/app/a.conf", List.of("first"));
    restarts.put("/etc/app/c.conf", List.of("third"));
    HookOutcome outcome = rendering(ocata.withFile("/etc/app/c.conf", "c"));
    List<String> second = List.of("systemctl", "restart", "second");
    assertEquals(
        List.of(second, List.of("systemctl", "restart", "first")),
        outcome.commands(),
        "one after the other: a port that one gives up the next may take");
  }

  @Test
  void nothingIsRestartedWhenATemplateIsWrong() {
    templates.put("a.conf", "a");
    templates.put("b.conf", "{% if %}");
    restarts.put("/etc/app/a.conf", List.of("app"));
    restarts.put("/etc/app/b.conf", List.of("app"));
    State running = ocata.withService("app", ServiceState.RUNNING);
    HookOutcome outcome =
        Probe.run(
            Sketches.charm(),
            running,
            context -> assertThrows(RuntimeException.class, () -> render(context)));
    assertFalse(outcome.ran("systemctl"), outcome.commands().toString());
  }

  // LP 1885121
  @Test
  void aPausedUnitRendersAndRestartsNothing() {
    templates.put("a.conf", "a");
    restarts.put("/etc/app/a.conf", List.of("app"));
    HookOutcome outcome = rendering(ocata.withFlag(UnitPause.PAUSED));
    assertEquals("a", outcome.state().file("/etc/app/a.conf").orElseThrow());
    assertFalse(outcome.ran("systemctl"), outcome.commands().toString());
  }

  private State rendered(State state) {
    return rendering(state).state();
  }

  private HookOutcome rendering(State state) {
    return Probe.run(Sketches.charm(), state, this::render);
  }

  private void render(HookContext context) {
    templates.forEach((name, text) -> write(context.charmDirectory(), name, text));
    new PlainCharm(context) {
      @Override
      public Map<String, List<String>> restartMap() {
        return restarts;
      }

      @Override
      public Map<String, Integer> fileModes() {
        return modes;
      }

      @Override
      public String group() {
        return "app";
      }
    }.render(List.of());
  }

  private static void write(Path charm, String name, String text) {
    try {
      Path file = charm.resolve("templates").resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }
}
