package charms.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The calls that charmcraft's reactive plugin makes, in its order and with its directories: the
 * build directory is the source directory, and in it a link of the charm's name leads to the
 * install directory (charm-build.md section 1).
 */
final class CharmcraftPluginIT {
  @TempDir Path directory;
  private Charm charm;
  private Path install;
  private Path build;

  @BeforeEach
  void makePart() throws Exception {
    build = Files.createDirectories(directory.resolve("part/build"));
    install = Files.createDirectories(directory.resolve("part/install"));
    charm = new Charm(build, Files.createDirectories(directory.resolve("home")));
    CharmSource source = new CharmSource(build);
    source.file("layer.yaml", "includes: ['layer:base']\nrepo: here\n");
    source.file(
        "metadata.yaml",
        "name: app\ndisplay-name: App\nsummary: s\nmaintainer: A <a@b.c>\ntags: [misc]\n");
    source.file("copyright", "mine\n");
    source.file("README.md", "Read\n");
    new CharmSource(directory.resolve("layers/base"))
        .file("layer.yaml", "{}\n")
        .file("hooks/hook.template", "#!/bin/sh\nexec main {}\n");
  }

  @Test
  void theCharmLandsInTheInstallDirectory() throws Exception {
    Charm.Outcome version = run("version", "--format", "json");
    assertEquals(0, version.status(), version.text());
    JsonObject tools =
        JsonParser.parseString(version.output()).getAsJsonObject().getAsJsonObject("charm-tools");
    assertTrue(tools.has("version") && tools.has("git"), version.output());

    Charm.Outcome proof = run("proof");
    assertEquals(0, proof.status(), proof.text());

    Files.createSymbolicLink(build.resolve("app"), install);
    Charm.Outcome built = run("build", "--verbose", "-o", build.toString());
    assertEquals(0, built.status(), built.text());
    assertTrue(Files.exists(install.resolve("hooks/install")));
    assertTrue(Files.exists(install.resolve(".build.manifest")));
    assertTrue(Files.isSymbolicLink(build.resolve("app")));
  }

  @Test
  void warningsAndErrorsOfProofAreTheExitStatus() throws Exception {
    Files.delete(build.resolve("copyright"));
    assertEquals(100, run("proof").status());
    assertEquals(100, run("build", "-o", directory.resolve("out").toString()).status());
    Files.writeString(build.resolve("metadata.yaml"), "name: app\nsummary: s\n");
    assertEquals(200, run("proof").status());
    assertEquals(200, run("build", "--force", "-o", directory.resolve("out").toString()).status());
  }

  private Charm.Outcome run(String... arguments) throws Exception {
    return charm.run(Map.of("CHARM_LAYERS_DIR", directory.resolve("layers").toString()), arguments);
  }
}
