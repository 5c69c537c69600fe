package charms.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ports for endpoints: Juju takes the call, and refuses an unknown endpoint when the hook ends. */
class PortEndpointIT {
  private static final String UNKNOWN =
      "cannot apply changes: open port range: endpoint \"nonesuch\" for unit \"app/0\" not found";

  @TempDir private Path directory;
  private TestEngine juju;

  @BeforeEach
  void open() throws Exception {
    juju = new TestEngine(directory);
  }

  @AfterEach
  void close() {
    juju.close();
  }

  @Test
  void aHookThatNamesAnUnknownEndpointFailsAtItsEndAndNothingOfItCounts() throws Exception {
    ShellCharm app =
        ShellCharm.named(directory, "app", "requires:\n  db: {interface: sql}\n")
            .hook(
                "start",
                "[ -e /again ] || { open-port 80; open-port 81 --endpoints db,nonesuch; }; "
                    + "touch /again");
    juju.engine().deploy(DeployRequest.of(app.directory()));
    assertEquals(List.of("app/0"), juju.failingUnits());
    assertEquals(UNKNOWN, juju.failures().get(0).cause());
    assertTrue(juju.failures().get(0).output().contains(UNKNOWN), juju.failures().toString());
    assertEquals("[]", juju.exec("app/0", "opened-ports --format=json"));
    juju.engine().resolved("app/0", true);
    juju.settle();
  }

  @Test
  void aCommandLineIsToldSoAndAnEndpointOrAnExtraBindingIsTaken() throws Exception {
    juju.deploy(
        ShellCharm.named(
                directory, "app", "requires:\n  db: {interface: sql}\nextra-bindings: {admin: }\n")
            .hook("start", "status-set active"));
    assertEquals("ERROR " + UNKNOWN, juju.exec("app/0", "open-port 80 --endpoints nonesuch"));
    assertEquals(
        "ERROR " + UNKNOWN.replace("open port", "close port"),
        juju.exec("app/0", "close-port 80 --endpoints nonesuch"));
    assertEquals("", juju.exec("app/0", "open-port 80 --endpoints db,admin"));
    assertEquals("80/tcp (admin, db)", juju.exec("app/0", "opened-ports --endpoints"));
  }
}
