package charms.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A build whose inputs and result are as they were is not made again. That it was not made shows in
 * the charm's directory: a build that is made puts a new one in its place.
 */
final class UnchangedBuildIT {
  private static final String NOTHING = "No new changes; no files were modified.";

  @TempDir Path directory;
  private Charm charm;
  private CharmSource source;
  private Map<String, String> variables;

  @BeforeEach
  void write() throws Exception {
    charm = Charm.in(directory);
    Path layers = Files.createDirectories(charm.workDirectory().resolve("layers"));
    variables = Map.of("CHARM_LAYERS_DIR", layers.toString());
    new CharmSource(layers.resolve("base"))
        .file("layer.yaml", "{}\n")
        .file("hooks/hook.template", "exec main {}\n")
        .file("files/one", "1\n");
    source = new CharmSource(charm.workDirectory().resolve("app"));
    source.file("layer.yaml", "includes: ['layer:base']\n");
    source.file("metadata.yaml", "name: app\nsummary: s\n");
    buildUntilKept();
  }

  @Test
  void theSameBuildIsNotMadeAgainAndSaysWhatItWouldSay() throws Exception {
    Object before = place();
    Charm.Outcome second = build();
    assertEquals(before, place());
    assertTrue(second.output().contains(NOTHING), second.output());
    Charm.Outcome made = charm.run(variables, "build", "--force", "-o", "out", "app");
    assertEquals(made.output(), second.output());
    assertEquals(made.status(), second.status());
  }

  @Test
  void aChangedLayerIsBuilt() throws Exception {
    Path one = charm.workDirectory().resolve("layers/base/files/one");
    FileTime time = Files.getLastModifiedTime(one);
    Files.writeString(one, "2\n");
    Files.setLastModifiedTime(one, time);
    assertTrue(build().output().contains("files/one"));
    assertEquals("2\n", Files.readString(built("files/one")));
  }

  @Test
  void aNewAndARemovedFileAreBuilt() throws Exception {
    source.file("files/two", "2\n");
    build();
    assertTrue(Files.exists(built("files/two")));
    build();
    Files.delete(source.root().resolve("files/two"));
    build();
    assertFalse(Files.exists(built("files/two")));
  }

  @Test
  void aChangedCharmIsNotTakenForTheBuiltOne() throws Exception {
    Files.writeString(built("files/one"), "mine\n");
    Charm.Outcome refused = build();
    assertEquals(1, refused.status());
    assertTrue(refused.text().contains("--force"), refused.text());
  }

  @Test
  void aLayerThatComesFirstNowIsUsed() throws Exception {
    new CharmSource(charm.workDirectory().resolve("layers/layer-base")).file("layer.yaml", "{}\n");
    Object before = place();
    build();
    assertNotEquals(before, place());
  }

  @Test
  void aLockThatAppearsIsRead() throws Exception {
    source.file("build.lock", "{\"locks\": [");
    assertEquals(1, build().status());
  }

  @Test
  void aCommitIsInTheManifest() throws Exception {
    try (Git git = Git.init().setDirectory(source.root().toFile()).call()) {
      git.add().addFilepattern(".").call();
      git.commit().setSign(false).setAuthor("A", "a@b.c").setMessage("One").call();
      build();
      String first = Files.readString(built(".build.manifest"));
      build();
      git.commit()
          .setSign(false)
          .setAllowEmpty(true)
          .setAuthor("A", "a@b.c")
          .setMessage("Two")
          .call();
      build();
      assertNotEquals(first, Files.readString(built(".build.manifest")));
    }
  }

  @Test
  void anotherVariableIsAnotherBuild() throws Exception {
    Charm.Outcome refused = charm.run(Map.of(), "build", "-o", "out", "app");
    assertEquals(1, refused.status());
  }

  private Charm.Outcome build() throws Exception {
    return charm.run(variables, "build", "-o", "out", "app");
  }

  /**
   * A file written in the instant a build begins might be another one: such a build is not kept.
   */
  private void buildUntilKept() throws Exception {
    for (int attempt = 0;
        attempt < 10 && !Files.exists(charm.home().resolve("cache/builds"));
        attempt++) {
      build();
    }
  }

  /** The directory's identity, which a build that is made changes. */
  private Object place() throws IOException {
    return Files.getAttribute(built("."), "unix:ino")
        + " "
        + Files.getAttribute(built("."), "unix:ctime");
  }

  private Path built(String path) {
    return charm.workDirectory().resolve("out/app").resolve(path);
  }
}
