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

/** {@code charm juju show-status-log} as its user sees it (juju-cli.md section 3). */
class ShowStatusLogIT {
  private static final List<String> AGENT =
      List.of(
          "juju-unit allocating",
          "juju-unit executing running install hook",
          "juju-unit idle",
          "juju-unit executing running leader-elected hook",
          "juju-unit idle",
          "juju-unit executing running config-changed hook",
          "juju-unit idle",
          "juju-unit executing running start hook",
          "juju-unit idle");

  @TempDir private Path directory;
  private JujuRun juju;
  private Path charm;

  @BeforeEach
  void deploy() throws Exception {
    juju = new JujuRun(directory.resolve("home"), Map.of());
    charm = new ShellCharms(directory).charm("app", "");
    ShellCharms.hook(charm, "hooks/install", "status-set maintenance 'installing things'");
    ShellCharms.hook(
        charm,
        "hooks/start",
        "status-set active ready; status-set active ready; status-set --application active up");
    assertEquals(0, juju.run("deploy", charm.toString()), juju.errors());
  }

  @AfterEach
  void close() throws Exception {
    juju.close();
  }

  @Test
  void aUnitsStatusesAreListedByTimeEachOnce() {
    assertEquals(AGENT, rows("app/0", "--type", "juju-unit"));
    assertEquals(
        List.of(
            "workload waiting waiting for machine",
            "workload maintenance installing charm software",
            "workload maintenance installing things",
            "workload active ready"),
        rows("app/0", "--type", "workload"));
    List<String> all = rows("app/0");
    assertEquals(AGENT.size() + 4, all.size(), all.toString());
    assertEquals(all, rows("app/0", "--type", "unit"));
    assertEquals(
        List.of(
            "juju-unit executing running start hook", "workload active ready", "juju-unit idle"),
        rows("app/0", "-n", "3"));
    assertEquals(all, rows("app/0", "--days", "1"));
  }

  @Test
  void timesAreJujus() {
    assertEquals(0, juju.run("show-status-log", "app/0", "-n", "1"), juju.errors());
    assertTrue(
        juju.output()
            .matches(
                "Time +Type +Status +Message\n"
                    + "\\d\\d [A-Z][a-z]{2} \\d{4} \\d\\d:\\d\\d:\\d\\d(Z|[+-]\\d\\d:\\d\\d)"
                    + "  juju-unit  idle\n"),
        juju.output());
    assertEquals(0, juju.run("show-status-log", "app/0", "-n", "1", "--utc"));
    assertTrue(
        juju.output().matches("(?s).*\n\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ  juju-unit .*"),
        juju.output());
  }

  @Test
  void anApplicationsAreThoseLeadersSet() {
    assertEquals(List.of("application active up"), rows("app"));
    assertEquals(List.of("application active up"), rows("app", "--type", "application"));
    assertEquals(0, juju.run("show-status-log", "app", "--format", "yaml"));
    assertEquals(
        "- status: active\n  message: up\n  since: -\n  type: application\n",
        juju.output().replaceAll("since: .*", "since: -"));
    assertEquals(0, juju.run("show-status-log", "app", "--format", "json"));
    assertEquals(
        "[{\"status\":\"active\",\"message\":\"up\",\"since\":\"-\",\"type\":\"application\"}]\n",
        juju.output().replaceAll("since\":\"[^\"]*", "since\":\"-"));
  }

  @Test
  void aFailedHookIsAnErrorOfTheWorkload() throws Exception {
    ShellCharms.hook(charm, "hooks/upgrade-charm", "exit 1");
    juju.run("refresh", "app", "--path", charm.toString());
    assertEquals(
        List.of("workload active ready", "workload error hook failed: \"upgrade-charm\""),
        rows("app/0", "--type", "workload", "-n", "2"));
    juju.run("resolved", "app/0", "--no-retry");
    assertEquals(List.of("workload active ready"), rows("app/0", "--type", "workload", "-n", "1"));
  }

  @Test
  void historyEndsWithItsUnit() {
    juju.run("remove-unit", "app/0", "--no-prompt");
    assertEquals(1, juju.run("show-status-log", "app/0"));
    assertEquals("ERROR unit \"app/0\" not found\n", juju.errors());
  }

  @Test
  void wrongWordsAreTold() throws Exception {
    Path silent = new ShellCharms(directory).charm("silent", "");
    juju.run("deploy", silent.toString());
    assertEquals(1, juju.run("show-status-log", "silent"));
    assertEquals("ERROR no status history available\n", juju.errors());
    assertEquals(1, juju.run("show-status-log", "nobody"));
    assertEquals("ERROR application \"nobody\" not found\n", juju.errors());
    refused("-n and --days cannot be specified together", "app/0", "-n", "1", "--days", "1");
    refused("-n and --days take a number from 1", "app/0", "-n", "0");
    refused("unexpected status type \"mood\"", "app/0", "--type", "mood");
    refused("\"app\" is not a valid name for a workload", "app", "--type", "workload");
    refused("\"app/0\" is not a valid name for an application", "app/0", "--type", "application");
    refused("no format 'xml': yaml or json", "app/0", "--format", "xml");
    assertEquals(2, juju.run("show-status-log"));
  }

  private void refused(String message, String... words) {
    assertEquals(2, juju.run(JujuRun.join(new String[] {"show-status-log"}, words)));
    assertEquals(
        "error: " + message + "\n  fix: charm juju show-status-log --help\n", juju.errors());
  }

  /** The rows without their times, blanks between columns made one. */
  private List<String> rows(String... words) {
    assertEquals(
        0, juju.run(JujuRun.join(new String[] {"show-status-log", "--utc"}, words)), juju.errors());
    return juju.output()
        .lines()
        .skip(1)
        .map(row -> row.replaceAll("^\\S+ +", ""))
        .map(row -> row.replaceAll(" {2,}", " "))
        .toList();
  }
}
