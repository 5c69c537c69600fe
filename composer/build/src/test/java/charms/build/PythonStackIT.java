package charms.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import charms.build.manifest.Manifest;
import charms.model.diag.CharmException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Python stacks from layers to charm (charm-build.md sections 3 to 5 and 10). */
class PythonStackIT {
  private static final String METADATA = "name: app\nsummary: s\nmaintainer: A <a@b.c>\n";

  @TempDir Path directory;
  private Workshop shop;

  @BeforeEach
  void makeWorkshop() throws IOException {
    shop = new Workshop(directory).base();
    shop.file("layers/app/layer.yaml", "includes: ['layer:base']\nrepo: here\n");
    shop.file("layers/app/metadata.yaml", METADATA + "series: [jammy]\n");
  }

  @Test
  void aCharmHasItsLayersFilesAndItsHooks() throws IOException {
    shop.file("layers/base/reactive/base.py", "# base\n");
    shop.file("layers/app/reactive/app.py", "# app\n");
    BuildResult built = shop.build("app");
    assertEquals(
        List.of(
            ".build.manifest",
            "layer.yaml",
            "metadata.yaml",
            "reactive/app.py",
            "reactive/base.py"),
        shop.files(built));
    assertEquals("#!/bin/sh\nexec main hook\n", shop.read(built, "hooks/start"));
    assertEquals(
        "rwxr-xr-x",
        PosixFilePermissions.toString(
            Files.getPosixFilePermissions(built.target().resolve("hooks/start"))));
    assertFalse(Files.exists(directory.resolve("out/builds")));
  }

  @Test
  void modesAndEmptyDirectoriesAreKept() throws IOException {
    shop.file("layers/app/files/private", "x");
    Path file = directory.resolve("layers/app/files/private");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    Files.createDirectories(directory.resolve("layers/app/empty"));
    BuildResult built = shop.build("app");
    assertEquals(
        "rw-------",
        PosixFilePermissions.toString(
            Files.getPosixFilePermissions(built.target().resolve("files/private"))));
    assertTrue(Files.isDirectory(built.target().resolve("empty")));
  }

  @Test
  void ignoreReachesTheLayerBelowAndExcludeTheLayerItself() throws IOException {
    shop.file("layers/mid/layer.yaml", "includes: ['layer:base']\nexclude: [own.txt]\n");
    for (String layer : List.of("base", "mid")) {
      shop.file("layers/" + layer + "/own.txt", layer);
      shop.file("layers/" + layer + "/tests/test.py", layer);
    }
    shop.file("layers/base/lower.txt", "base");
    shop.file("layers/app/layer.yaml", "includes: ['layer:mid']\nignore: [tests, lower.txt]\n");
    BuildResult built = shop.build("app");
    assertEquals("base", shop.read(built, "own.txt"));
    assertFalse(Files.exists(built.target().resolve("tests/test.py")));
    assertEquals("base", shop.read(built, "lower.txt"));
  }

  @Test
  void anExcludedHookSuppressesTheMadeOne() throws IOException {
    shop.file("layers/app/layer.yaml", "includes: ['layer:base']\nexclude: [hooks/stop]\n");
    shop.file("layers/app/hooks/stop", "own");
    shop.file("layers/app/hooks/start", "own");
    BuildResult built = shop.build("app");
    assertFalse(Files.exists(built.target().resolve("hooks/stop")));
    assertEquals("own", shop.read(built, "hooks/start"));
  }

  @Test
  void metadataIsMergedWithTheTopsMaintainerAndAllSeries() throws IOException {
    shop.file(
        "layers/base/metadata.yaml",
        "name: base\nmaintainer: B <b@b.b>\nseries: [xenial, jammy]\ntags: [a]\n"
            + "storage: {data: {type: filesystem}, more: {type: block}}\n");
    shop.file(
        "layers/app/layer.yaml", "includes: ['layer:base']\nmetadata: {deletes: [storage.more]}\n");
    shop.file("layers/app/metadata.yaml", METADATA + "series: [jammy, noble]\ntags: [a, b]\n");
    BuildResult built = shop.build("app");
    Map<String, ?> metadata = shop.yaml(built, "metadata.yaml");
    assertEquals("A <a@b.c>", metadata.get("maintainer"));
    assertEquals(List.of("jammy", "noble", "xenial"), metadata.get("series"));
    assertEquals(List.of("a", "b"), metadata.get("tags"));
    assertEquals(
        List.of("name", "summary", "maintainer", "tags", "series", "storage"),
        List.copyOf(metadata.keySet()));
    assertTrue(Files.exists(built.target().resolve("hooks/data-storage-attached")));
    assertFalse(Files.exists(built.target().resolve("hooks/more-storage-attached")));
  }

  @Test
  void configDeletesAndNullDefaultsHold() throws IOException {
    shop.file(
        "layers/base/config.yaml",
        "options:\n  a: {type: string, default: }\n  b: {type: int, default: '8'}\n  c: {type: int}\n");
    shop.file("layers/app/layer.yaml", "includes: ['layer:base']\nconfig: {deletes: [c]}\n");
    shop.file("layers/app/config.yaml", "options:\n  a: {description: x}\n");
    Map<?, ?> options = (Map<?, ?>) shop.yaml(shop.build("app"), "config.yaml").get("options");
    assertEquals("{type=string, default=null, description=x}", options.get("a").toString());
    assertEquals(Map.of("type", "int", "default", "8"), options.get("b"));
    assertFalse(options.containsKey("c"));
  }

  @Test
  void optionsGetDefaultsAndMustFit() throws IOException {
    shop.file(
        "layers/base/layer.yaml",
        "defines:\n  mode: {enum: ['yes', 'no'], default: 'no'}\n  size: {type: integer, default: 3}\n");
    shop.file(
        "layers/app/layer.yaml", "includes: ['layer:base']\noptions: {base: {mode: 'yes'}}\n");
    Map<String, ?> layer = shop.yaml(shop.build("app"), "layer.yaml");
    assertEquals("{base={mode=yes, size=3}, app={}}", String.valueOf(layer.get("options")));
    assertEquals("app", layer.get("is"));
    shop.file(
        "layers/app/layer.yaml", "includes: ['layer:base']\noptions: {base: {mode: 'bah'}}\n");
    CharmException wrong = assertThrows(CharmException.class, () -> shop.build("app"));
    assertTrue(
        wrong
            .getMessage()
            .contains("Invalid value for option base.mode: 'bah' is not one of ['yes', 'no']"),
        wrong.getMessage());
  }

  @Test
  void interfacesAreCopiedWhereTheyAreUsed() throws IOException {
    shop.file("interfaces/http/interface.yaml", "name: http\nexclude: [unit_tests]\n");
    shop.file("interfaces/http/requires.py", "# requires\n");
    shop.file("interfaces/http/unit_tests/test.py", "# test\n");
    shop.file("interfaces/spare/interface.yaml", "name: spare\n");
    shop.file(
        "layers/app/layer.yaml", "includes: ['layer:base', 'interface:http', 'interface:spare']\n");
    shop.file("layers/app/metadata.yaml", METADATA + "requires: {site: {interface: http}}\n");
    BuildResult built = shop.build("app");
    assertEquals(
        List.of(
            ".build.manifest",
            "hooks/relations/http/__init__.py",
            "hooks/relations/http/interface.yaml",
            "hooks/relations/http/requires.py",
            "layer.yaml",
            "metadata.yaml"),
        shop.files(built));
    assertTrue(
        shop.log.contains(
            "WARNING build: layer.yaml includes spare which isn't used in" + " metadata.yaml"));
    assertTrue(Files.exists(built.target().resolve("hooks/site-relation-created")));
    shop.file("layers/app/metadata.yaml", METADATA + "provides: {site: {interface: http}}\n");
    CharmException wrong = assertThrows(CharmException.class, () -> shop.build("app"));
    assertTrue(
        wrong.getMessage().contains("Missing implementation for interface role: provides.py"));
  }

  @Test
  void pypiFilesAreReplacedByWhatTheyAskFor() throws IOException {
    shop.file("layers/app/lib/foo.pypi", "foo==1.2\n");
    BuildResult built = shop.build("app");
    assertEquals("VALUE = 1\n", shop.read(built, "lib/foo/__init__.py"));
    assertEquals("#!/bin/sh\n", shop.read(built, "bin/foo"));
    assertFalse(Files.exists(built.target().resolve("lib/foo.pypi")));
    assertEquals("pip3 install --user --ignore-installed foo==1.2\n", shop.calls());
    Manifest manifest = Manifest.read(built.target()).orElseThrow();
    assertEquals("dynamic", manifest.signatures().get("lib/foo/__init__.py").kind());
  }

  @Test
  void theVersionIsWhatGitSaysElseTheFile() throws Exception {
    shop.file("layers/app/version", "from the file");
    assertEquals("from the file", shop.read(shop.build("app"), "version"));
    try (Git git = Git.init().setDirectory(directory.resolve("layers/app").toFile()).call()) {
      git.add().addFilepattern(".").call();
      String commit =
          git.commit()
              .setMessage("one")
              .setAuthor("A", "a@b.c")
              .setCommitter("A", "a@b.c")
              .setSign(false)
              .call()
              .name();
      assertEquals(commit.substring(0, 7), shop.read(shop.build("app"), "version"));
    }
  }

  @Test
  void copyrightsOfLowerLayersKeepTheirLayersName() throws IOException {
    shop.file("layers/base/copyright", "base");
    shop.file("layers/app/copyright", "app");
    BuildResult built = shop.build("app");
    assertEquals("app", shop.read(built, "copyright"));
    assertEquals("base", shop.read(built, "copyright.layer-base"));
  }

  @Test
  void tacticsInPythonAreRefusedByName() throws IOException {
    shop.file("layers/app/layer.yaml", "includes: ['layer:base']\ntactics: [tactics.mine.Own]\n");
    CharmException wrong = assertThrows(CharmException.class, () -> shop.build("app"));
    assertTrue(wrong.getMessage().contains("layer.yaml:2:"), wrong.getMessage());
    assertTrue(wrong.getMessage().contains("tactics.mine.Own"));
  }

  @Test
  void theProductsOwnLayersAreInvisible() throws IOException {
    shop.file("layers/app/layer.yaml", "includes: ['layer:openstack-api']\n");
    CharmException wrong = assertThrows(CharmException.class, () -> shop.build("app"));
    assertTrue(wrong.getMessage().contains("CHARM_LAYERS_DIR"), wrong.getMessage());
  }
}
