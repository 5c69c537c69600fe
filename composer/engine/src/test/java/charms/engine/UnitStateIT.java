package charms.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** state-get, state-set, state-delete and goal-state (juju-contract.md section 4). */
class UnitStateIT {
  @TempDir private Path directory;
  private TestEngine juju;

  @BeforeEach
  void open() throws Exception {
    juju = new TestEngine(directory);
    juju.deploy(
        ShellCharm.named(
                directory,
                "app",
                "requires:\n  db: {interface: sql}\n  cache: {interface: sql}\n",
                "db",
                "cache")
            .hook("start", "status-set active"));
  }

  @AfterEach
  void close() {
    juju.close();
  }

  @Test
  void whatIsKeptIsRead() {
    answers("0", "state-set a=1 b='two words' empty=");
    answers("1\n0", "state-get a");
    answers("\"two words\"\n0", "state-get b --format=json");
    answers("a: \"1\"\nb: two words\nempty: \"\"\n0", "state-get");
    answers("{\"a\":\"1\",\"b\":\"two words\",\"empty\":\"\"}\n0", "state-get - --format=json");
    answers("0", "state-delete a");
    answers("0", "state-get a");
    answers("null\n0", "state-get a --format=json");
    answers("ERROR key \"a\" not found\n1", "state-get --strict a");
    answers("0", "state-delete a");
  }

  @Test
  void opsKeepsItsSnapshotsThroughStandardInput() {
    answers("0", "printf 'Stored[x]: |\\n  {a: 1}\\n' | state-set --file -");
    answers("{a: 1}\n\n0", "state-get 'Stored[x]'");
  }

  @Test
  void whatAFailedProgramKeptIsLost() {
    juju.exec("app/0", "state-set a=1; state-get a > /seen; exit 1");
    assertEquals("1", juju.exec("app/0", "cat /seen"));
    answers("{}\n0", "state-get");
  }

  @Test
  void eachUnitHasItsOwnAndTheNextCommandFindsIt() {
    juju.engine().addUnit("app", 1);
    juju.settle();
    answers("0", "state-set a=1");
    assertEquals("", juju.exec("app/1", "state-get a"));
    juju.reopen();
    answers("1\n0", "state-get a");
  }

  @Test
  void whatIsTooLongIsRefused() {
    answers(
        "ERROR max allowed key size (256) exceeded\n1", "state-set $(printf 'k%.0s' {1..257})=v");
    answers(
        "ERROR max allowed value size (65536) exceeded\n1",
        "state-set k=$(head -c 65537 /dev/zero | tr '\\0' v)");
    answers("ERROR expected \"key=value\", got \"k\"\n2", "state-set k");
    answers("0", "state-delete");
  }

  @Test
  void goalStateTellsUnitsAndRelations() throws Exception {
    for (String name : new String[] {"one", "two"}) {
      juju.deploy(
          ShellCharm.named(directory, name, "provides:\n  db: {interface: sql}\n", "db")
              .hook("start", "status-set active"));
    }
    juju.engine().integrate("app:db", "one");
    juju.engine().integrate("app:db", "two");
    assertTrue(
        goals().contains("\"db\":{\"one\":{\"status\":\"joining\",\"since\":\"-\"},\"one/0\":"),
        goals());
    juju.settle();
    assertEquals(
        "{\"units\":{\"app/0\":{\"status\":\"active\",\"since\":\"-\"}},\"relations\":{\"db\":{"
            + "\"one\":{\"status\":\"joined\",\"since\":\"-\"},"
            + "\"one/0\":{\"status\":\"active\",\"since\":\"-\"},"
            + "\"two\":{\"status\":\"joined\",\"since\":\"-\"},"
            + "\"two/0\":{\"status\":\"active\",\"since\":\"-\"}}}}",
        goals());
    assertTrue(
        juju.exec("app/0", "goal-state")
            .startsWith("units:\n  app/0:\n    status: active\n    since: "));
  }

  private String goals() {
    return juju.exec("app/0", "goal-state --format=json")
        .replaceAll("\"since\":\"[^\"]*\"", "\"since\":\"-\"");
  }

  private void answers(String expected, String line) {
    assertEquals(expected, juju.tried("app/0", line), line);
  }
}
