package charms.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bundles as a user deploys them. */
class JujuBundleIT {
  @TempDir private Path directory;
  private JujuSession juju;
  private String bundle = "";

  @BeforeEach
  void open() throws IOException {
    juju = new JujuSession(directory);
    juju.charm("web", "requires: {db: {interface: sql}}\n", Map.of());
    juju.charm("db", "provides: {db: {interface: sql}}\n", Map.of());
    bundle =
        juju.write(
                Path.of("bundle.yaml"),
                """
                applications:
                  web: {charm: ./web, num_units: 1, constraints: mem=4G}
                  db: {charm: ./db, num_units: 1}
                relations: [[web, db]]
                """)
            .toString();
  }

  @AfterEach
  void close() {
    juju.close();
  }

  @Test
  void itsStepsAreToldAndTaken() throws Exception {
    String steps =
        """
        - upload charm ./db
        - upload charm ./web
        - deploy application db on ubuntu@24.04/stable
        - deploy application web on ubuntu@24.04/stable
        - add unit db/0 to new machine 0
        - add unit web/0 to new machine 1
        - add relation web - db
        """;
    JujuSession.Outcome dry = juju.run("deploy", bundle, "--dry-run");
    assertEquals("Changes to deploy bundle:\n" + steps, dry.output());
    assertTrue(
        dry.errors()
            .startsWith(
                bundle
                    + ":2:37: warning: 'constraints' of 'web' is left aside: all machines are"
                    + " alike\n"),
        dry.errors());
    assertEquals("Model \"default\" is empty.\n", juju.run("status").errors());

    JujuSession.Outcome done = juju.run("deploy", bundle, "-q");
    assertEquals("Executing changes:\n" + steps, done.output());
    assertTrue(done.errors().endsWith("Deploy of bundle completed.\n"), done.errors());
    assertTrue(juju.prints("status", "--relations").contains("db:db                 web:db"));

    JujuSession.Outcome again = juju.run("deploy", directory.toString());
    assertEquals(0, again.status());
    assertTrue(again.errors().endsWith("No changes to apply.\n"), again.errors());
  }

  @Test
  void anExportDeploysToTheSameAgain() throws Exception {
    juju.prints("deploy", bundle);
    Path exported = directory.resolve("exported.yaml");
    assertEquals(
        "Bundle successfully exported to " + exported + "\n",
        juju.prints("export-bundle", "--filename", exported.toString()));
    assertTrue(Files.readString(exported).contains("charm: ./web\n"));
    assertTrue(juju.prints("export-bundle").contains("charm: " + directory.resolve("web") + "\n"));
    juju.prints("add-model", "copy");
    assertEquals(
        "ERROR nothing to export as there are no applications\n", juju.refuses("export-bundle"));
    juju.prints("deploy", exported.toString());
    String original = juju.prints("export-bundle", "-m", "default");
    assertEquals(original, juju.prints("export-bundle", "-m", "copy"));
  }

  @Test
  void trustIsAskedFor() throws Exception {
    String overlay =
        juju.write(Path.of("trust.yaml"), "applications: {db: {trust: true}}\n").toString();
    String refused = juju.refuses("deploy", bundle, "--overlay", overlay);
    assertTrue(refused.endsWith("the following application(s):\n  - db\n"), refused);
    juju.prints("deploy", bundle, "--overlay", overlay, "--trust");
    assertTrue(juju.prints("config", "db").contains("value: true"));
  }

  @Test
  void aWrongBundleNamesThePlace() throws Exception {
    Path wrong = juju.write(Path.of("wrong.yaml"), "applications:\n  web: {charm: web}\n");
    assertEquals(
        wrong
            + ":2:16: error: cannot deploy 'web': charm 'web' is in a charm store, and there is"
            + " none\n    web: {charm: web}\n                 ^\n"
            + "  fix: name a directory or .charm file beside the bundle, as in ./web\n",
        juju.refuses("deploy", wrong.toString()));
    assertEquals(2, juju.run("deploy", bundle, "name").status());
    assertEquals(2, juju.run("deploy", directory.resolve("web").toString(), "--dry-run").status());
  }
}
