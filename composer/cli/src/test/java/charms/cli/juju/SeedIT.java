package charms.cli.juju;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code --seed} and {@code CHARM_JUJU_SEED} of commands that run hooks. */
class SeedIT {
  @TempDir private Path directory;

  @Test
  void theSameSeedRunsHooksInTheSameOrder() throws Exception {
    List<String> seven = deployed("a", Map.of(), "--seed", "7");
    assertEquals(seven, deployed("b", Map.of(), "--seed=7"));
    assertEquals(seven, deployed("c", Map.of("CHARM_JUJU_SEED", "7")));
    assertNotEquals(seven, deployed("d", Map.of(), "--seed", "8"));
  }

  @Test
  void aSeedIsANumber() throws Exception {
    JujuRun juju = new JujuRun(directory.resolve("x"), Map.of("CHARM_JUJU_SEED", "blue"));
    assertEquals(2, juju.run("status"));
    assertTrue(
        juju.errors().contains("CHARM_JUJU_SEED must be a whole number, got 'blue'"),
        juju.errors());
    assertEquals(2, juju.run("status", "--seed", "blue"));
  }

  private List<String> deployed(String home, Map<String, String> environment, String... seed)
      throws Exception {
    ShellCharms charms = new ShellCharms(directory.resolve("charms"));
    String charm = charms.charm("app", "peers: {ring: ring}\n").toString();
    try (JujuRun juju = new JujuRun(directory.resolve(home), environment)) {
      String[] deploy = {"deploy", charm, "-n", "3"};
      assertEquals(0, juju.run(JujuRun.join(deploy, seed)), juju.errors());
      return juju.hooks();
    }
  }
}
