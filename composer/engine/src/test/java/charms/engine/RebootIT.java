package charms.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** juju-reboot (juju-contract.md sections 2 and 4). */
class RebootIT {
  private static final List<String> BEFORE = List.of("install", "leader-elected");

  @TempDir private Path directory;
  private TestEngine juju;

  @BeforeEach
  void open() {
    juju = new TestEngine(directory);
  }

  @AfterEach
  void close() {
    juju.close();
  }

  @Test
  void atOnceTheHookIsKilledAndRunsAgainAfterTheReboot() throws Exception {
    deploy("config-changed", "state-set lost=1; juju-reboot --now; touch /reached");
    assertEquals(BEFORE, juju.events("app/0").subList(0, 2));
    assertEquals(
        List.of("config-changed", "config-changed", "start"),
        juju.events("app/0").subList(2, juju.events("app/0").size()));
    assertEquals("", juju.exec("app/0", "state-get lost"));
    assertEquals("away", juju.exec("app/0", "[ -e /reached ] || echo away"));
  }

  @Test
  void afterTheHookTheMachineRebootsAndTheStartedUnitStartsAnew() throws Exception {
    deploy("start", "state-set kept=1; juju-reboot; touch /reached");
    assertEquals(
        List.of("config-changed", "start", "config-changed", "start"),
        juju.events("app/0").subList(2, juju.events("app/0").size()));
    assertEquals("1", juju.exec("app/0", "state-get kept"));
    assertEquals("there", juju.exec("app/0", "[ ! -e /reached ] || echo there"));
  }

  @Test
  void aFailedHookRebootsNothing() throws Exception {
    juju.engine().deploy(DeployRequest.of(app().hook("start", "juju-reboot; exit 1").directory()));
    assertEquals(List.of("app/0"), juju.failingUnits());
    assertEquals(
        List.of("config-changed", "start"),
        juju.events("app/0").subList(2, juju.events("app/0").size()));
  }

  /** Asks for the reboot the first time only. */
  private void deploy(String hook, String lines) throws Exception {
    juju.deploy(app().hook(hook, "[ -e /once ] || { touch /once; " + lines + "; }"));
  }

  private ShellCharm app() throws Exception {
    return ShellCharm.named(directory, "app", "");
  }
}
