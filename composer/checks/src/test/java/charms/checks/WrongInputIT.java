package charms.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Wrong input gives an error in the house's form, and nothing is written. */
final class WrongInputIT {
  @TempDir Path directory;
  private Charm charm;

  @BeforeEach
  void makePlace() throws IOException {
    charm = Charm.in(directory);
  }

  @Test
  void unknownLayer() throws Exception {
    CharmSource source = CharmSource.named(charm.workDirectory(), "app");
    source.file("layer.yaml", "runtime: java\nincludes:\n  - layer:basik\n");

    Charm.Outcome outcome = charm.run("build", "-o", "out", "app");

    refused(1, outcome);
    says(outcome, "app/layer.yaml:3:5: error: cannot include layer 'basik'");
    says(outcome, "    - layer:basik\n");
    says(outcome, "fix: 'layer:basic' exists");
  }

  @Test
  void includeCycleNamesEveryLayerOnThePath() throws Exception {
    CharmSource source = CharmSource.named(charm.workDirectory(), "app");
    source.file("layer.yaml", "runtime: java\nincludes: ['layer:basic', 'layer:one']\n");
    layer("one", "includes: ['layer:two']\n");
    layer("two", "includes: ['layer:one']\n");

    Charm.Outcome outcome = charm.run("build", "-o", "out", "app");

    refused(1, outcome);
    says(outcome, "one -> two -> one");
    says(outcome, "two/layer.yaml:1:12: error: cannot include layer 'one'");
  }

  @Test
  void brokenYamlHasLineAndColumn() throws Exception {
    CharmSource source = CharmSource.named(charm.workDirectory(), "app");
    source.file("config.yaml", "options:\n  port:\n    type: int\n   default: 1\n");

    Charm.Outcome outcome = charm.run("build", "-o", "out", "app");

    refused(1, outcome);
    says(outcome, "app/config.yaml:4:4: error: cannot");
  }

  @Test
  void typeClashNamesBothLayers() throws Exception {
    CharmSource source = CharmSource.named(charm.workDirectory(), "app");
    source.file("layer.yaml", "runtime: java\nincludes: ['layer:basic', 'layer:one']\n");
    layer("one", "includes: ['layer:basic']\n");
    Files.writeString(
        charm.workDirectory().resolve("one/config.yaml"),
        "options:\n  port:\n    - type\n    - int\n");
    source.file("config.yaml", "options:\n  port:\n    type: int\n");

    Charm.Outcome outcome = charm.run("build", "-o", "out", "app");

    refused(1, outcome);
    says(outcome, "app/config.yaml:3:");
    says(outcome, "one/config.yaml:3:");
  }

  @Test
  void javaErrorPointsAtTheLayersOwnFile() throws Exception {
    CharmSource source = CharmSource.named(charm.workDirectory(), "app");
    source.file(
        "main/java/charms/app/Handlers.java",
        """
        package charms.app;

        final class Handlers {
          int broken() {
            return "text";
          }
        }
        """);

    Charm.Outcome outcome = charm.run("build", "-o", "out", "app");

    refused(1, outcome);
    says(outcome, "app/main/java/charms/app/Handlers.java:5:12: error: ");
    says(outcome, "    return \"text\";\n");
  }

  @Test
  void directoryThatIsNoCharmIsNotDeployed() throws Exception {
    Files.createDirectories(charm.workDirectory().resolve("nothing"));

    Charm.Outcome outcome = charm.run("juju", "deploy", "./nothing");

    assertEquals(1, outcome.status(), outcome.text());
    says(outcome, "nothing");
    says(outcome, "metadata.yaml");
    noTrace(outcome);
    assertEquals("", charm.run("juju", "status", "--format=oneline").output().strip());
  }

  @Test
  void missingCharmIsNotBuilt() throws Exception {
    Charm.Outcome outcome = charm.run("build", "-o", "out", "nowhere");

    refused(1, outcome);
    says(outcome, "nowhere");
  }

  @Test
  void unknownOptionIsAMatterOfTheCommandLine() throws Exception {
    refused(2, charm.run("build", "--frobnicate"));
  }

  private void layer(String name, String layerYaml) throws IOException {
    Path layer = Files.createDirectories(charm.workDirectory().resolve(name));
    Files.writeString(layer.resolve("layer.yaml"), layerYaml);
  }

  private void refused(int status, Charm.Outcome outcome) {
    assertEquals(status, outcome.status(), outcome.text());
    noTrace(outcome);
    assertFalse(Files.exists(charm.workDirectory().resolve("out/app")), "something was written");
  }

  private static void noTrace(Charm.Outcome outcome) {
    assertFalse(outcome.text().contains("\tat "), outcome.text());
    assertFalse(outcome.text().contains("Exception"), outcome.text());
  }

  private static void says(Charm.Outcome outcome, String text) {
    assertTrue(outcome.text().contains(text), () -> "'" + text + "' not in:\n" + outcome.text());
  }
}
