package charms.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import charms.engine.state.WriterLock;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code wait-for}: juju-cli.md section 3. */
class JujuWaitForIT {
  @TempDir private Path directory;
  private JujuSession juju;
  private String charm = "";

  @BeforeEach
  void open() throws IOException {
    juju = new JujuSession(directory);
    charm =
        juju.charm(
                "app",
                "",
                Map.of(
                    "config.yaml",
                    "options: {state: {type: string, default: active}, rest: {type: int, default:"
                        + " 0}}",
                    "hooks/config-changed",
                    "sleep $(config-get rest); status-set $(config-get state) 'as told'"))
            .toString();
  }

  @AfterEach
  void close() {
    juju.close();
  }

  @Test
  void whatHoldsIsToldAtOnce() {
    juju.prints("deploy", charm, "-n", "2");
    JujuSession.Outcome active = juju.run("wait-for", "application", "app");
    assertEquals(0, active.status(), active.errors());
    assertEquals("application \"app\" is running\n", active.errors());
    assertEquals("properties:\n  life: alive\n  status: active\n", active.output());
    assertEquals(
        "properties:\n  units:\n  - app/0 active\n  - app/1 active\n",
        juju.prints(
            "wait-for",
            "application",
            "app",
            "--query=len(units)==2 && forEach(units, u => u.workload-status==\"active\")"));
    assertEquals("", juju.prints("wait-for", "unit", "app/1", "--summary=false"));
    juju.prints("wait-for", "machine", "0");
    juju.prints(
        "wait-for",
        "model",
        "default",
        "--query",
        "forEach(applications, a => startsWith(a.charm-url, 'local:'))");
  }

  @Test
  void whatCannotComeIsRefusedWithTheState() {
    juju.prints("deploy", charm, "--config", "state=blocked");
    assertEquals(
        "ERROR application \"app\" is not as asked: life==\"alive\" && status==\"active\" does not"
            + " hold, and nothing more is going to change; life is \"alive\", status is"
            + " \"blocked\"\n",
        juju.refuses("wait-for", "application", "app"));
    assertEquals(
        "ERROR unit \"app/0\" is not as asked: workload-message!=\"as told\" does not hold, and"
            + " nothing more is going to change; workload-message is \"as told\"\n",
        juju.refuses("wait-for", "unit", "app/0", "--query", "workload-message!=\"as told\""));
    assertEquals(
        "ERROR application \"none\" not found\n", juju.refuses("wait-for", "application", "none"));
    assertEquals(
        "ERROR invalid query: unexpected end at column 9 of 'status=='\n",
        juju.refuses("wait-for", "application", "app", "--query", "status=="));
    assertEquals(2, juju.run("wait-for", "cloud", "x").status());
    assertEquals(2, juju.run("wait-for", "unit", "app/0", "--timeout", "soon").status());
  }

  @Test
  void whileAnotherCommandChangesTheModelItWaits() {
    juju.prints("deploy", charm);
    WriterLock other = WriterLock.take(directory.resolve("juju/lock"));
    try {
      juju.prints("wait-for", "unit", "app/0");
      assertEquals(
          "ERROR timed out after 1s waiting for workload-status==\"waiting\": workload-status is"
              + " \"active\"\n",
          juju.refuses(
              "wait-for",
              "unit",
              "app/0",
              "--query",
              "workload-status==\"waiting\"",
              "--timeout=1s"));
    } finally {
      other.close();
    }
  }
}
