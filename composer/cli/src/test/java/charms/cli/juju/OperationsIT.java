package charms.cli.juju;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** operations, show-operation, show-task, cancel-task, run --background (juju-cli.md section 3). */
class OperationsIT {
  @TempDir private Path directory;
  private JujuRun juju;

  @BeforeEach
  void deploy() throws Exception {
    juju = new JujuRun(directory.resolve("home"), Map.of());
    Path charm = new ShellCharms(directory).charm("app", "");
    Files.writeString(
        charm.resolve("actions.yaml"), "backup: {params: {to: {type: string}}}\nbreak: {}\n");
    ShellCharms.hook(
        charm,
        "actions/backup",
        "action-log begun; action-set path.name=$(action-get to)/$JUJU_UNIT_NAME");
    ShellCharms.hook(charm, "actions/break", "action-fail 'no room left'");
    assertEquals(0, juju.run("deploy", charm.toString(), "-n", "2", "-q"), juju.errors());
  }

  @AfterEach
  void close() throws Exception {
    juju.close();
  }

  @Test
  void whatWasRunIsListed() {
    assertEquals("", said("operations"));
    assertEquals("no matching operations\n", juju.errors());
    juju.run("run", "app/0", "app/1", "backup", "to=/srv");
    juju.run("run", "app/0", "break");
    juju.run("exec", "app/1", "echo hello; exit 3");
    assertEquals(
        """
        Id  Status     Started              Finished             Task IDs  Summary
         1  completed  0000-00-00T00:00:00  0000-00-00T00:00:00  2,3       backup run on unit-app-0,unit-app-1
         4  failed     0000-00-00T00:00:00  0000-00-00T00:00:00  5         break run on unit-app-0
         6  failed     0000-00-00T00:00:00  0000-00-00T00:00:00  7         juju-exec run on unit-app-1
        """,
        said("operations"));
    assertEquals("4 6", ids("--status", "failed"));
    assertEquals("1", ids("--actions", "backup,restore"));
    assertEquals("1 4", ids("--units", "app/0"));
    assertEquals("1 4 6", ids("--apps", "app"));
    assertEquals("4", ids("--limit", "1", "--offset", "1"));
    assertEquals("6", ids("--actions", "juju-exec"));
  }

  @Test
  void anOperationIsShownWithItsTasks() {
    juju.run("run", "app/0", "app/1", "backup", "to=/srv");
    String expected =
        """
        summary: backup run on unit-app-0,unit-app-1
        status: completed
        action:
          name: backup
          parameters:
            to: /srv
        timing:
          enqueued: 0000-00-00 00:00:00 +0000 UTC
          started: 0000-00-00 00:00:00 +0000 UTC
          completed: 0000-00-00 00:00:00 +0000 UTC
        tasks:
        """;
    for (int unit = 0; unit < 2; unit++) {
      expected +=
          """
            "%d":
              host: app/%d
              status: completed
              timing:
                enqueued: 0000-00-00 00:00:00 +0000 UTC
                started: 0000-00-00 00:00:00 +0000 UTC
                completed: 0000-00-00 00:00:00 +0000 UTC
              log:
              - begun
              results:
                path:
                  name: /srv/app/%d
          """
              .formatted(unit + 2, unit, unit);
    }
    assertEquals(expected, said("show-operation", "1", "--utc"));
    assertEquals("\"1\":\n" + expected.indent(2), said("operations", "--format", "yaml", "--utc"));
    assertTrue(
        said("show-operation", "1", "--format", "json")
            .startsWith("{\"summary\":\"backup run on unit-app-0,unit-app-1\",\"status\":"),
        juju.output());
  }

  @Test
  void aTaskIsShownPlainlyOrWhole() {
    juju.run("run", "app/1", "backup", "to=/srv");
    assertEquals("path:\n  name: /srv/app/1\n\n", said("show-task", "2"));
    assertEquals(
        """
        id: "2"
        log:
        - begun
        results:
          path:
            name: /srv/app/1
        status: completed
        timing:
          completed: 0000-00-00 00:00:00 +0000 UTC
          enqueued: 0000-00-00 00:00:00 +0000 UTC
          started: 0000-00-00 00:00:00 +0000 UTC
        """,
        said("show-task", "2", "--format", "yaml", "--utc"));
    juju.run("exec", "app/0", "echo hello; echo oh >&2; exit 3");
    assertEquals(
        "return-code: 3\n\nhello\n\noh\n\nTask id 4 failed: exit status 3\n",
        said("show-task", "4"));
    juju.run("run", "app/0", "break");
    assertEquals("Task id 6 failed: no room left\n", said("show-task", "6"));
  }

  @Test
  void inTheBackgroundOnlyTheResultsAreKeptBack() {
    assertEquals(
        """
        Scheduled operation 1 with task 2
        Check operation status with 'charm juju show-operation 1'
        Check task status with 'charm juju show-task 2'
        """,
        said("run", "app/0", "break", "--background"));
    assertEquals(
        """
        Scheduled operation 3 with 2 tasks
          - task 4 on unit-app-0
          - task 5 on unit-app-1
        Check operation status with 'charm juju show-operation 3'
        Check task status with 'charm juju show-task 4'
        Check task status with 'charm juju show-task 5'
        """,
        said("run", "app/0", "app/1", "backup", "--background"));
    assertEquals("1", ids("--status", "failed"));
    assertEquals("3", ids("--status", "completed"));
  }

  @Test
  void nothingWaitsToBeCancelled() {
    juju.run("run", "app/1", "backup", "to=/srv");
    refused(
        "ERROR cannot cancel task \"2\": it is completed; no task ever waits, each runs at once\n",
        "cancel-task",
        "2");
    refused("ERROR task \"9\" not found\n", "cancel-task", "9");
  }

  @Test
  void wrongWordsAreTold() {
    refused("ERROR operation \"9\" not found\n", "show-operation", "9");
    refused("ERROR task \"9\" not found\n", "show-task", "9");
    assertEquals(2, juju.run("show-task", "two"));
    assertEquals(2, juju.run("show-operation"));
    assertEquals(2, juju.run("operations", "--status", "happy"));
    assertTrue(
        juju.errors()
            .startsWith("error: \"happy\" is not a valid task status, want one of pending, "));
    assertEquals(2, juju.run("operations", "--limit", "-1"));
  }

  private void refused(String message, String... words) {
    assertEquals(1, juju.run(words));
    assertEquals(message, juju.errors());
  }

  private String ids(String... words) {
    return said(JujuRun.join(new String[] {"operations"}, words))
        .lines()
        .skip(1)
        .map(line -> line.strip().split(" ")[0])
        .reduce((one, other) -> one + " " + other)
        .orElse("");
  }

  /** What a command printed, digits of moments made noughts. */
  private String said(String... words) {
    assertEquals(0, juju.run(words), juju.errors());
    return juju.output()
        .replaceAll("\\d{4}-\\d\\d-\\d\\d([T ])\\d\\d:\\d\\d:\\d\\d", "0000-00-00$100:00:00");
  }
}
