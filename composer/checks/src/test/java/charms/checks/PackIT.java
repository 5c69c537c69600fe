package charms.checks;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code charm pack} and {@code charm build --charm-file}. */
@Tag("slow")
final class PackIT {
  private static final String MACHINE =
      System.getProperty("os.arch").replace("aarch64", "arm64").replace("x86_64", "amd64");

  @TempDir Path directory;
  private Charm charm;
  private CharmSource app;

  @BeforeEach
  void write() throws IOException {
    charm = Charm.in(directory);
    app = CharmSource.empty(charm.workDirectory(), "app");
    app.file("metadata.yaml", "name: app\nsummary: s\nseries: [jammy]\n");
    app.program("hooks/install", "#!/bin/sh\nstatus-set active packed\n");
  }

  @Test
  void aCharmIsPackedForItsSeriesAndDeploys() throws Exception {
    succeeds("pack", "app");
    Path packed = file("app_ubuntu-22.04-" + MACHINE + ".charm");
    assertEquals(List.of("hooks/install", "manifest.yaml", "metadata.yaml"), names(packed));
    assertTrue(text(packed, "manifest.yaml").contains("channel: '22.04'"));
    succeeds("juju", "deploy", "./" + packed.getFileName());
    Charm.Outcome status = succeeds("juju", "status");
    assertTrue(status.output().contains("packed"), status.output());
    succeeds("juju", "destroy-model", "--no-prompt");
  }

  @Test
  void theSameCharmIsTheSameBytesWhateverItsTimes() throws Exception {
    succeeds("pack", "app");
    byte[] first = Files.readAllBytes(file("app_ubuntu-22.04-" + MACHINE + ".charm"));
    Files.setLastModifiedTime(
        app.root().resolve("metadata.yaml"), java.nio.file.attribute.FileTime.fromMillis(0));
    assertEquals(0, charm.run(Map.of("TZ", "Asia/Tokyo"), "pack", "-o", "again", "app").status());
    assertArrayEquals(
        first, Files.readAllBytes(file("again/app_ubuntu-22.04-" + MACHINE + ".charm")));
  }

  @Test
  void aLayerIsBuiltFirst() throws Exception {
    CharmSource layer = CharmSource.named(charm.workDirectory(), "web");
    succeeds("pack", layer.root().toString());
    Path packed = file("web_ubuntu-22.04-" + MACHINE + ".charm");
    assertTrue(names(packed).contains("lib/charm.jar"));
    assertTrue(text(packed, "manifest.yaml").contains("result: java"));
  }

  @Test
  void charmcraftNamesPlatformsAndMetadata() throws Exception {
    Files.delete(app.root().resolve("metadata.yaml"));
    app.file(
        "charmcraft.yaml",
        """
        name: app
        title: The App
        summary: s
        links: {documentation: https://example.com/docs}
        config: {options: {a: {type: int, default: 1}}}
        platforms:
          ubuntu@22.04:amd64:
          noble: {build-for: arm64}
        base: ubuntu@24.04
        """);
    succeeds("pack", "app");
    assertTrue(text(file("app_noble.charm"), "manifest.yaml").contains("- arm64"));
    String metadata = text(file("app_ubuntu@22.04-amd64.charm"), "metadata.yaml");
    assertTrue(metadata.contains("display-name: The App\n"), metadata);
    assertTrue(metadata.contains("docs: https://example.com/docs\n"), metadata);
    assertFalse(metadata.contains("platforms"), metadata);
    assertTrue(text(file("app_noble.charm"), "config.yaml").contains("type: int"));
  }

  @Test
  void oldBasesAreOneFileEach() throws Exception {
    app.file(
        "charmcraft.yaml",
        """
        bases:
          - build-on: [{name: ubuntu, channel: '20.04'}]
            run-on:
              - {name: ubuntu, channel: '20.04', architectures: [amd64, arm64]}
              - {name: ubuntu, channel: '22.04', architectures: [amd64]}
          - {name: ubuntu, channel: '24.04', architectures: [s390x]}
        """);
    succeeds("pack", "app");
    assertTrue(Files.exists(file("app_ubuntu-20.04-amd64-arm64_ubuntu-22.04-amd64.charm")));
    assertTrue(Files.exists(file("app_ubuntu-24.04-s390x.charm")));
  }

  @Test
  void theReactivePartIsBuiltWithItsArguments() throws Exception {
    CharmSource layer = CharmSource.named(charm.workDirectory().resolve("project"), "web");
    new CharmSource(charm.workDirectory().resolve("project"))
        .file(
            "charmcraft.yaml",
            """
            parts:
              charm:
                plugin: reactive
                source: web
                reactive-charm-build-arguments: ['--name other', -R]
            """);
    Charm.Outcome packed = succeeds("pack", "project");
    assertTrue(Files.exists(layer.root().resolve("layer.yaml")));
    assertFalse(packed.output().contains("Build Report"), packed.output());
  }

  @Test
  void whatCannotBePackedIsRefusedInWords() throws Exception {
    Files.createDirectories(file("empty"));
    refused("it is no charm and no charm layer", "pack", "empty");
    refused("no such directory", "pack", "nowhere");
    refused("no platform 'riscv64'", "pack", "--platform", "riscv64", "app");
    app.file("metadata.yaml", "name: app\nsummary: s\n");
    refused("cannot tell what systems the charm runs on", "pack", "app");
    app.file("metadata.yaml", "name: app\nsummary: s\nseries: [warty]\n");
    refused(
        "app/metadata.yaml:3:10: error: cannot tell the platform: series 'warty'", "pack", "app");
    Files.createSymbolicLink(app.root().resolve("out"), Path.of("/etc/hostname"));
    app.file("metadata.yaml", "name: app\nsummary: s\nseries: [jammy]\n");
    refused("'out': the link leads out of the charm", "pack", "app");
    app.file("charmcraft.yaml", "parts: {charm: {plugin: charm}}\n");
    refused("plugin 'charm' installs Python packages", "pack", "app");
    try (Stream<Path> left = Files.list(charm.workDirectory())) {
      assertTrue(left.noneMatch(one -> one.toString().contains(".charm")));
    }
  }

  @Test
  void buildWritesACharmFileHere() throws Exception {
    CharmSource.named(charm.workDirectory(), "web");
    succeeds("build", "--charm-file", "-o", "out", "web");
    assertTrue(names(file("web.charm")).contains("metadata.yaml"));
  }

  private Charm.Outcome succeeds(String... arguments) throws Exception {
    Charm.Outcome outcome = charm.run(arguments);
    assertEquals(0, outcome.status(), outcome.text());
    return outcome;
  }

  private void refused(String words, String... arguments) throws Exception {
    Charm.Outcome outcome = charm.run(arguments);
    assertEquals(1, outcome.status(), outcome.text());
    assertTrue(outcome.errors().contains(words), outcome.errors());
  }

  private Path file(String path) {
    return charm.workDirectory().resolve(path);
  }

  private static List<String> names(Path zip) throws IOException {
    try (ZipFile file = new ZipFile(zip.toFile())) {
      return file.stream().map(one -> one.getName()).toList();
    }
  }

  private static String text(Path zip, String name) throws IOException {
    try (ZipFile file = new ZipFile(zip.toFile())) {
      byte[] bytes = file.getInputStream(file.getEntry(name)).readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }
}
