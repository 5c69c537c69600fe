package charms.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command line as users of charm-tools know it (charm-build.md section 1). */
final class CommandLineIT {
  @TempDir Path directory;
  private Charm charm;
  private Map<String, String> variables;

  @BeforeEach
  void write() throws Exception {
    charm = Charm.in(directory);
    Path layers = Files.createDirectories(charm.workDirectory().resolve("layers"));
    variables = Map.of("CHARM_LAYERS_DIR", layers.toString());
    new CharmSource(layers.resolve("base"))
        .file("layer.yaml", "{}\n")
        .file("hooks/hook.template", "main {}\n");
    new CharmSource(charm.workDirectory().resolve("app"))
        .file("layer.yaml", "includes: ['layer:base']\n")
        .file("metadata.yaml", "name: app\nsummary: s\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"build", "create", "proof", "layers", "pull-source", "version", "pack"})
  void eachCommandDescribesItselfOnOneLine(String command) throws Exception {
    Charm.Outcome described = charm.run(command, "--description");
    assertEquals(0, described.status(), described.text());
    assertEquals(1, described.output().lines().count(), described.output());
    assertTrue(charm.run(command, "--help").output().contains("Usage: charm " + command));
  }

  @Test
  void optionsMayBeShortenedAndBundled() throws Exception {
    Charm.Outcome built =
        charm.run(variables, "build", "--outp", "one", "--no-rep", "-lWARNING", "app");
    assertEquals(200, built.status(), built.text());
    assertTrue(Files.exists(charm.workDirectory().resolve("one/app/metadata.yaml")));
    List<String> said = built.output().lines().toList();
    assertTrue(said.size() > 1, built.text());
    assertEquals(said, said.stream().filter(line -> line.startsWith("proof: ")).toList());
    assertEquals(200, charm.run(variables, "build", "--output-dir=two", "app").status());
    assertEquals(200, charm.run(variables, "build", "-othree", "app").status());
    assertTrue(Files.exists(charm.workDirectory().resolve("three/app/metadata.yaml")));
  }

  @Test
  void anAbbreviationOfSeveralIsRefused() throws Exception {
    Charm.Outcome refused = charm.run("build", "--wheelhouse", "x", "app");
    assertEquals(2, refused.status());
    assertTrue(refused.errors().contains("--wheelhouse"), refused.errors());
  }

  @Test
  void helpIsWhereUsersLookForIt() throws Exception {
    for (String[] words : new String[][] {{"build", "help"}, {"help", "build"}, {"build", "-h"}}) {
      Charm.Outcome helped = charm.run(words);
      assertEquals(0, helped.status(), helped.text());
      assertTrue(helped.output().contains("Usage: charm build"), helped.text());
    }
  }

  @Test
  void theWrapperKnowsWhatItDoesNotKnow() throws Exception {
    assertEquals(64, charm.run().status());
    assertEquals(127, charm.run("nonesuch").status());
    assertEquals(2, charm.run("build", "--nonesuch").status());
    Charm.Outcome version = charm.run("--quiet", "--log-file", "x", "version", "--format", "json");
    assertTrue(version.output().contains("\"charm-tools\""), version.output());
  }
}
