package charms.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import charms.build.lock.LockUse;
import charms.model.diag.CharmException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Building over a charm, into links, with locks (charm-build.md section 5). */
class RebuildIT {
  @TempDir Path directory;
  private Workshop shop;

  @BeforeEach
  void makeWorkshop() throws IOException {
    shop = new Workshop(directory).base();
    shop.file("layers/app/layer.yaml", "includes: ['layer:base']\nrepo: here\n");
    shop.file("layers/app/metadata.yaml", "name: app\nsummary: s\nmaintainer: A <a@b.c>\n");
    shop.file("layers/base/one.txt", "one");
  }

  @Test
  void nothingChangedIsSaid() {
    shop.build("app");
    assertEquals(List.of(), shop.build("app").changes());
    assertTrue(shop.log.contains("build: No new changes; no files were modified."));
  }

  @Test
  void aFileThatLayersNoLongerHaveVanishes() throws IOException {
    BuildResult built = shop.build("app");
    Files.delete(directory.resolve("layers/base/one.txt"));
    shop.file("layers/base/two.txt", "two");
    shop.build("app");
    assertFalse(Files.exists(built.target().resolve("one.txt")));
    assertTrue(shop.log.contains("build:  - one.txt"), shop.log.toString());
    assertTrue(shop.log.contains("build:  + two.txt"), shop.log.toString());
  }

  @Test
  void changesByHandAreRefusedAndWithForceOverwritten() throws IOException {
    BuildResult built = shop.build("app");
    Files.writeString(built.target().resolve("one.txt"), "by hand");
    Files.writeString(built.target().resolve("extra.txt"), "by hand");
    CharmException refused = assertThrows(CharmException.class, () -> shop.build("app"));
    assertTrue(refused.getMessage().contains("(try --force)"));
    assertTrue(
        shop.log.contains(
            "WARNING build: Conflict: File in destination directory was modified after charm"
                + " build: one.txt"));
    assertTrue(
        shop.log.contains(
            "WARNING build: Conflict: File in destination directory was added after charm build:"
                + " extra.txt"));
    shop.force().build("app");
    assertEquals("one", shop.read(built, "one.txt"));
    assertEquals("by hand", shop.read(built, "extra.txt"));
  }

  @Test
  void whatVersionControlKeepsInACharmStays() throws IOException {
    BuildResult built = shop.build("app");
    shop.file("out/app/.git/HEAD", "ref: refs/heads/main\n");
    shop.build("app");
    assertEquals("ref: refs/heads/main\n", shop.read(built, ".git/HEAD"));
  }

  @Test
  void aFailedBuildLeavesTheCharmThatWasThere() throws IOException {
    BuildResult built = shop.build("app");
    shop.file("layers/app/metadata.yaml", "name: [app\n");
    assertThrows(CharmException.class, () -> shop.build("app"));
    assertEquals("one", shop.read(built, "one.txt"));
    try (var beside = Files.list(directory.resolve("out"))) {
      assertEquals(List.of("app"), beside.map(one -> one.getFileName().toString()).toList());
    }
  }

  @Test
  void charmcraftsLinkInTheSourceDirectoryIsFollowed() throws IOException {
    Path install = Files.createDirectories(directory.resolve("install"));
    Path source = directory.resolve("layers/app");
    Files.createSymbolicLink(source.resolve("app"), install);
    shop.into(source).build("app");
    assertTrue(Files.exists(install.resolve("metadata.yaml")));
    assertTrue(Files.isSymbolicLink(source.resolve("app")));
    shop.build("app");
    assertTrue(shop.log.contains("build: No new changes; no files were modified."));
  }

  @Test
  void aPlaceInsideTheSourceIsRefused() {
    CharmException refused =
        assertThrows(
            CharmException.class,
            () -> shop.into(directory.resolve("layers/app/build")).build("app"));
    assertTrue(refused.getMessage().contains("inside the charm layer"));
  }

  @Test
  void aBuildKilledBetweenTwoCharmsIsMended() throws IOException {
    BuildResult built = shop.build("app");
    long dead = 4_194_304L + 17; // above what Linux gives
    Path old = Files.createDirectories(directory.resolve("out/.app.old." + dead));
    Files.createDirectories(directory.resolve("out/.app.new." + dead));
    Files.move(built.target(), old.resolve("charm"));
    shop.build("app");
    assertTrue(shop.log.contains("build: No new changes; no files were modified."));
    try (var beside = Files.list(directory.resolve("out"))) {
      assertEquals(List.of("app"), beside.map(one -> one.getFileName().toString()).toList());
    }
  }

  @Test
  void aLockHoldsPackagesAndSaysWhereLocalLayersDiffer() throws IOException {
    shop.file("layers/base/wheelhouse.txt", "foo>=1\n");
    shop.lock(LockUse.Mode.WRITE).build("app");
    String lock = Files.readString(directory.resolve("layers/app/build.lock"));
    assertTrue(lock.contains("\"package\": \"foo\""), lock);
    BuildResult held = shop.lock(LockUse.Mode.READ).build("app");
    assertTrue(shop.read(held, "wheelhouse.txt").contains("\nfoo==1.0\n"));
    shop.file(
        "layers/app/build.lock",
        lock.replaceFirst(
                "\"commit\": \"\"", "\"commit\": \"0123456789012345678901234567890123456789\"")
            .replaceFirst("\"sha256\": \"[0-9a-f]{4}", "\"sha256\": \"ffff"));
    CharmException lies = assertThrows(CharmException.class, () -> shop.build("app"));
    assertTrue(lies.getMessage().contains("wheelhouse/foo-1.0.tar.gz"), lies.getMessage());
    assertTrue(
        shop.log.stream().anyMatch(line -> line.contains("build.lock has it at 0123456789")),
        shop.log.toString());
  }
}
