package charms.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands that tell about a model, and refresh: juju-cli.md section 3. */
class JujuLookingIT {
  @TempDir private Path directory;
  private JujuSession juju;

  @BeforeEach
  void open() throws IOException {
    juju = new JujuSession(directory);
    Path charm =
        juju.charm(
            "app",
            "",
            Map.of(
                "actions.yaml",
                "backup: {description: Saves it., params: {to: {type: string}}, required: [to]}\n"
                    + "stop: {}",
                "hooks/install",
                "juju-log hello",
                "hooks/upgrade-charm",
                "status-set active upgraded"));
    juju.prints("deploy", charm.toString(), "-q");
  }

  @AfterEach
  void close() {
    juju.close();
  }

  @Test
  void actionsAreListedWithTheirSchema() {
    assertEquals(
        "Action  Description\nbackup  Saves it.\nstop    No description\n",
        juju.prints("actions", "app"));
    assertEquals(
        """
        backup:
          description: Saves it.
          properties:
            to:
              type: string
          required:
          - to
          title: backup
          type: object
        stop:
          description: No description
          properties: {}
          title: stop
          type: object
        """,
        juju.prints("actions", "app", "--schema"));
    assertEquals(
        "{\"backup\":\"Saves it.\",\"stop\":\"No description\"}\n",
        juju.prints("list-actions", "app", "--format=json"));
    assertEquals("ERROR application \"no\" not found\n", juju.refuses("actions", "no"));
  }

  @Test
  void applicationsAndMachinesAreDescribed() {
    assertEquals(
        """
        app:
          charm: app
          charm-url: local:app-0
          charm-rev: 0
          base: ubuntu@24.04
          principal: true
          exposed: false
          trust: false
          remote: false
          life: alive
          units:
          - app/0
        """,
        juju.prints("show-application", "app"));
    juju.prints("trust", "app");
    assertTrue(juju.prints("show-application", "app", "--format=json").contains("\"trust\":true"));
    assertEquals(
        "ERROR application \"no\" not found\n", juju.refuses("show-application", "app", "no"));
    assertEquals(
        """
        Machine  State    Address     Inst id    Base          AZ  Message
        0        started  10.5.3.128  sandbox-0  ubuntu@24.04      Running
        """,
        juju.prints("machines"));
    assertTrue(
        juju.prints("show-machine", "0").startsWith("model: default\nmachines:\n  \"0\":\n"));
    assertEquals("ERROR machine 7 not found\n", juju.refuses("show-machine", "7"));
    assertEquals(2, juju.run("show-machine").status());
  }

  @Test
  void aRefreshedCharmIsShownWithItsRevision() {
    assertEquals(
        "Added local charm \"app\", revision 1, to the model\n", juju.prints("refresh", "app"));
    String path = directory.resolve("app").toString();
    assertEquals(
        "Added local charm \"app\", revision 2, to the model\n",
        juju.prints("upgrade-charm", "app", "--path", path));
    assertTrue(juju.prints("status").contains("upgraded"));
    assertTrue(juju.prints("show-application", "app").contains("charm-rev: 2\n"));
  }

  @Test
  void theLogIsPrintedExactlyOrAsJson() {
    String[] json = {"debug-log", "--include-module", "unit.app/0.juju-log", "--format=json"};
    String line = juju.prints(json);
    assertTrue(
        line.matches(
            "\\{\"timestamp\":\"[^\"]+Z\",\"entity\":\"unit-app-0\",\"level\":\"INFO\","
                + "\"module\":\"unit.app/0.juju-log\",\"message\":\"hello\"}\n"),
        line);
    String exact = juju.prints("debug-log", "--include-module", "unit.app/0.juju-log", "--ms");
    assertTrue(
        exact.matches("unit-app-0: \\d\\d:\\d\\d:\\d\\d\\.\\d{3} INFO unit.app/0.juju-log hello\n"),
        exact);
    assertEquals(2, juju.run("debug-log", "--format=xml").status());
  }

  @Test
  void whatIsAlwaysTheSameIsTold() {
    assertTrue(juju.prints("controllers").contains("\nembedded*   admin  superuser"));
    assertTrue(juju.prints("clouds").contains("\nsandbox "));
    assertEquals("Controller:  embedded\nUser:        admin\n", juju.prints("whoami"));
    assertEquals("3.6.0-genericlinux-embedded\n", juju.prints("version"));
    assertTrue(juju.prints("bootstrap", "localhost").startsWith("No bootstrap is needed"));
    assertEquals(
        "ERROR scale-application is for kubernetes models; use add-unit and remove-unit\n",
        juju.refuses("scale-application", "app", "3"));
    assertTrue(juju.refuses("add-machine").startsWith("ERROR add-machine: "));
  }
}
