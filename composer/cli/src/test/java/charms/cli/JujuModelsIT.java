package charms.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several models beside each other. */
class JujuModelsIT {
  @TempDir private Path directory;
  private JujuSession juju;
  private String charm = "";

  @BeforeEach
  void open() throws IOException {
    juju = new JujuSession(directory);
    charm =
        juju.charm("app", "", Map.of("hooks/install", "echo $JUJU_MODEL_NAME > /model")).toString();
  }

  @AfterEach
  void close() {
    juju.close();
  }

  @Test
  void eachModelHasItsOwnApplications() {
    assertEquals("embedded:admin/default\n", juju.prints("switch"));
    juju.prints("deploy", charm, "first");
    assertEquals(
        "Added 'test' model on sandbox/localhost for user 'admin'\n",
        juju.prints("add-model", "test"));
    assertEquals("embedded:admin/test\n", juju.prints("switch"));
    juju.prints("deploy", charm, "second");
    assertTrue(juju.prints("status").lines().toList().get(1).startsWith("test   embedded "));
    assertEquals("test\n", juju.prints("ssh", "second/0", "cat /model"));
    assertTrue(juju.prints("status", "--format=json").contains("\"name\":\"test\""));
    assertFalse(juju.prints("status").contains("first"));
    for (String named : new String[] {"default", "admin/default", "embedded:admin/default"}) {
      assertTrue(juju.prints("status", "-m", named).contains("first/0*"));
    }
    juju.variable("JUJU_MODEL", "default");
    assertTrue(juju.prints("status").contains("first/0*"));
    assertTrue(juju.prints("status", "--model", "test").contains("second/0*"));
  }

  @Test
  void anEmptyWordIsNoNameOfAnything() {
    assertEquals(
        "ERROR \"\" is not the name of a model or controller\n", juju.refuses("switch", ""));
    assertEquals("ERROR application \"\" not found\n", juju.refuses("config", ""));
    assertEquals("ERROR invalid unit name \"\"\n", juju.refuses("show-unit", ""));
    assertEquals(
        "error: name units and an action, as in: keystone/0 show-catalog",
        juju.run("run", "", "pause").errors().lines().findFirst().orElse(""));
  }

  @Test
  void modelsAreListedAndDescribed() {
    juju.prints("deploy", charm, "-n", "2");
    juju.prints("add-model", "test", "--no-switch", "--config", "default-base=ubuntu@22.04");
    assertEquals(
        """
        Controller: embedded

        Model     Cloud/Region       Type     Status     Machines  Units  Access
        default*  sandbox/localhost  sandbox  available         2      2  admin
        test      sandbox/localhost  sandbox  available         0      0  admin
        """,
        juju.prints("models"));
    assertTrue(juju.prints("models", "--format=json").endsWith("\"current-model\":\"default\"}\n"));
    assertTrue(
        juju.prints("show-model", "test")
            .startsWith("test:\n  name: admin/test\n  short-name: test\n  model-uuid: "));
    assertTrue(juju.prints("model-config", "-m", "test").contains("ubuntu@22.04"));
    juju.run("switch", "test");
    assertEquals(
        "embedded:admin/test -> embedded:admin/default\n", juju.run("switch", "default").errors());
    assertEquals("embedded:admin/default (no change)\n", juju.run("switch", "default").errors());
  }

  @Test
  void aDestroyedModelIsGoneAndTheOthersStay() {
    juju.prints("deploy", charm);
    juju.prints("add-model", "test");
    juju.prints("deploy", charm);
    juju.prints("destroy-model", "test", "--no-prompt");
    assertFalse(Files.exists(directory.resolve("juju/models/test")));
    assertEquals("embedded:admin/default\n", juju.prints("switch"));
    assertTrue(juju.prints("status").contains("app/0*"));
    juju.prints("destroy-model", "--no-prompt");
    assertEquals("Model \"default\" is empty.\n", juju.run("status").errors());
  }

  @Test
  void wrongNamesAreRefused() {
    juju.prints("add-model", "test");
    assertEquals("ERROR model \"test\" already exists\n", juju.refuses("add-model", "test"));
    assertEquals("ERROR model \"default\" already exists\n", juju.refuses("add-model", "default"));
    assertEquals(
        "ERROR \"../x\" is not a valid name: model names may only contain lowercase letters, digits"
            + " and hyphens\n",
        juju.refuses("add-model", "../x"));
    assertEquals(
        "ERROR key \"colour\" is not defined in the known settings\n",
        juju.refuses("add-model", "other", "--config", "colour=green"));
    assertEquals(
        "ERROR \"other\" is not the name of a model or controller\n",
        juju.refuses("switch", "other"));
    assertEquals("ERROR model \"other\" not found\n", juju.refuses("status", "-m", "other"));
    assertEquals("ERROR model \"other\" not found\n", juju.refuses("destroy-model", "other"));
  }
}
