package charms.cli.juju;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code charm juju fault} as its user sees it. */
class FaultCommandIT {
  @TempDir private Path directory;
  private JujuRun juju;

  @BeforeEach
  void deploy() throws Exception {
    juju = new JujuRun(directory.resolve("home"), Map.of());
    Path app = new ShellCharms(directory).charm("app", "");
    ShellCharms.hook(app, "hooks/config-changed", "status-set active \"\"");
    assertEquals(0, juju.run("deploy", app.toString(), "-n", "2"), juju.errors());
  }

  @AfterEach
  void close() throws Exception {
    juju.close();
  }

  @Test
  void whatWaitsIsListedAndCleared() {
    assertEquals(
        "fault 1: kills config-changed of app/0\n",
        said("kill-hook", "app/0", "--hook", "config-changed"));
    assertEquals("fault 2: kills the next hook of app/1\n", said("kill-hook", "app/1"));
    assertEquals(
        "fault 3: relation-set fails 3 times\n", said("fail-tool", "relation-set", "--times", "3"));
    assertEquals(
        "fault 4: installing packages fails once on app/1\n",
        said("fail-install", "--unit", "app/1"));
    assertEquals("", said("lose", "app/1"));
    assertTrue(said("list").endsWith("fault 5: app/1 is lost\n"), juju.output());
    assertEquals(
        "[{\"id\":1,\"kind\":\"kill-hook\",\"unit\":\"app/0\",\"target\":\"config-changed\",\"times\":1},"
            + "{\"id\":2,\"kind\":\"kill-hook\",\"unit\":\"app/1\",\"times\":1},"
            + "{\"id\":3,\"kind\":\"fail-tool\",\"target\":\"relation-set\",\"times\":3},"
            + "{\"id\":4,\"kind\":\"fail-install\",\"unit\":\"app/1\",\"times\":1},"
            + "{\"id\":5,\"kind\":\"lost-unit\",\"unit\":\"app/1\",\"times\":0}]\n",
        said("list", "--format", "json"));
    juju.run("status");
    assertTrue(
        juju.output().matches("(?s).*app/1 +unknown +lost +1 .*agent lost, see.*"), juju.output());
    assertEquals("", said("clear"));
    assertEquals(List.of("app/1 config-changed"), juju.hooks());
    assertEquals("", said("list"));
    assertEquals("Nothing waits to go wrong.\n", juju.errors());
  }

  @Test
  void leadershipMoves() {
    assertEquals("app/1 leads app\n", said("move-leader", "app"));
    assertEquals(
        List.of("app/0 leader-settings-changed", "app/1 leader-elected"),
        juju.hooks().stream().sorted().toList());
  }

  @Test
  void wrongWordsAreTold() {
    assertEquals(2, juju.run("fault"));
    assertEquals(0, juju.run("fault", "--help"));
    assertTrue(juju.output().contains("move-leader"), juju.output());
    assertEquals(2, juju.run("fault", "explode"));
    assertEquals(
        "error: Unmatched argument at index 0: 'explode'\n  fix: charm juju fault --help\n",
        juju.errors());
    assertEquals(2, juju.run("fault", "fail-tool", "config-get", "--times", "0"));
    assertEquals(1, juju.run("fault", "lose", "app/7"));
    assertEquals("ERROR unit \"app/7\" not found\n", juju.errors());
    assertEquals(0, juju.run("fault", "lose", "--help"));
  }

  private String said(String... words) {
    assertEquals(0, juju.run(JujuRun.join(new String[] {"fault"}, words)), juju.errors());
    return juju.output();
  }
}
