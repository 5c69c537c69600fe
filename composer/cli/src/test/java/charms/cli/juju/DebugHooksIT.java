package charms.cli.juju;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code charm juju debug-hooks} as its user sees it. */
class DebugHooksIT {
  @TempDir private Path directory;
  private JujuRun juju;

  @BeforeEach
  void deploy() throws Exception {
    juju = new JujuRun(directory.resolve("home"), Map.of());
    Path app = new ShellCharms(directory).charm("app", "");
    Files.writeString(app.resolve("config.yaml"), "options: {color: {type: string}}\n");
    Files.writeString(
        app.resolve("actions.yaml"), "paint:\n  params: {wall: {type: string}}\nwash: {}\n");
    ShellCharms.hook(
        app, "hooks/config-changed", "status-set active \"color $(config-get color)\"");
    ShellCharms.hook(app, "actions/paint", "action-set by=charm");
    assertEquals(0, juju.run("deploy", app.toString()), juju.errors());
  }

  @AfterEach
  void close() throws Exception {
    juju.close();
  }

  @Test
  void whatIsTypedRunsInTheHookAndCounts() {
    juju.input(
        "echo $JUJU_HOOK_NAME of $JUJU_UNIT_NAME in $PWD\n"
            + "config-get color\nopen-port 80\nstatus-set blocked here\n");
    assertEquals(0, debug("config-changed", "--", "config", "app", "color=red"), juju.errors());
    assertEquals(
        "config-changed of app/0 in /var/lib/juju/agents/unit-app-0/charm\nred\n", juju.output());
    assertEquals(
        """
        app/0 config-changed
        A shell in config-changed of app/0, in the charm's directory and with its hook tools.
          ./hooks/config-changed
            runs what the charm would have run
          exit
            goes on: what hook tools did counts, and the unit has been told
          exit 1
            lets it fail: what hook tools did is lost
        """,
        juju.errors());
    assertTrue(status().matches("(?s).*app/0\\* +blocked +idle .* 80/tcp +here\n.*"), status());
  }

  @Test
  void theCharmsOwnProgramRunsOnDemand() {
    assertEquals(
        0,
        debug(
            "--command",
            "./hooks/$JUJU_HOOK_NAME",
            "config-changed",
            "--",
            "config",
            "app",
            "color=blue"),
        juju.errors());
    assertTrue(status().contains("color blue"), status());
  }

  @Test
  void aShellThatFailsFailsTheHookWhichTheNextShellRunsAgain() {
    assertEquals(
        1,
        debug(
            "--command",
            "open-port 80; exit 4",
            "config-changed",
            "--",
            "config",
            "app",
            "color=x"));
    assertTrue(
        juju.errors().contains("ERROR app/0: hook failed: \"config-changed\": exit status 4\n"),
        juju.errors());
    assertTrue(status().contains("hook failed: \"config-changed\""), status());
    assertFalse(status().contains("80/tcp"), status());

    assertEquals(1, debug("start"));
    assertTrue(juju.errors().startsWith("ERROR no start of app/0 was due: "), juju.errors());
    assertEquals(0, debug("--command", "status-set active mended"), juju.errors());
    assertEquals(List.of("app/0 config-changed"), juju.hooks());
    assertTrue(status().contains("mended"), status());
  }

  @Test
  void hooksTheCharmDoesNotHaveAndUnitsToComeGetAShellToo() {
    assertEquals(
        0,
        juju.run(
            "debug-hook",
            "other/0",
            "install",
            "start",
            "--command",
            "echo in $JUJU_HOOK_NAME",
            "--",
            "deploy",
            directory.resolve("app").toString(),
            "other",
            "-n",
            "2"),
        juju.errors());
    assertEquals(
        List.of("in install", "in start"),
        juju.output().lines().filter(line -> line.startsWith("in ")).toList());
    assertTrue(juju.errors().contains("  the charm has nothing to run here\n"), juju.errors());
    assertTrue(juju.hooks().contains("other/1 config-changed"), juju.errors());
  }

  @Test
  void anActionsShellAnswersForIt() {
    assertEquals(
        0,
        debug(
            "--command",
            "action-set wall=$(action-get wall)",
            "paint",
            "--",
            "run",
            "app/0",
            "paint",
            "wall=north"),
        juju.errors());
    assertTrue(juju.output().contains("wall: north"), juju.output());
    assertFalse(juju.output().contains("by: charm"), juju.output());
  }

  @Test
  void otherHooksRunTheCharmsPrograms() {
    assertEquals(1, debug("start", "--", "config", "app", "color=green"));
    assertTrue(
        juju.errors()
            .endsWith(
                "ERROR no start of app/0 was due: hooks run while a command runs; name one that lets"
                    + " it run, as in charm juju debug-hooks app/0 config-changed -- config app"
                    + " KEY=VALUE\n"),
        juju.errors());
    assertTrue(status().contains("color green"), status());
  }

  @Test
  void wrongWordsAreTold() {
    assertEquals(1, debug("no-such"));
    assertTrue(
        juju.errors()
            .startsWith(
                "ERROR unit \"app/0\" contains neither hook nor action \"no-such\", valid actions are"
                    + " [paint wash] and valid hooks are [config-changed install "),
        juju.errors());
    assertEquals(1, juju.run("debug-hooks", "app/7"));
    assertEquals("ERROR unit \"app/7\" not found\n", juju.errors());
    assertEquals(2, juju.run("debug-hooks"));
    assertEquals(2, debug("--", "no-such"));
    assertEquals(2, debug("--", "models"));
    assertEquals(
        "error: 'models' after -- lets no hook run\n  fix: charm juju debug-hooks --help\n",
        juju.errors());
    assertEquals(2, debug("--"));
    assertEquals(2, debug("--", "config", "app", "--no-such"));
    assertEquals(2, debug("--", "config", "-m", "other", "app", "color=x"));
    assertEquals(2, debug("--", "add-model", "other"));
    assertEquals(1, juju.run("debug-code", "app/0"));
    assertEquals(
        "ERROR debug-code is not offered; debug-hooks gives a shell in the hook's place\n",
        juju.errors());
    assertEquals(0, juju.run("debug-hooks", "--help"));
    assertTrue(juju.output().contains("-- config app debug=true"), juju.output());
  }

  private int debug(String... words) {
    return juju.run(JujuRun.join(new String[] {"debug-hooks", "app/0"}, words));
  }

  private String status() {
    juju.run("status");
    return juju.output();
  }
}
