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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** wheelhouse.txt of several layers, and the packages it asks for (charm-build.md section 4). */
class WheelhouseIT {
  @TempDir Path directory;
  private Workshop shop;

  @BeforeEach
  void makeWorkshop() throws IOException {
    shop = new Workshop(directory).base();
    shop.file("layers/mid/layer.yaml", "includes: ['layer:base']\n");
    shop.file("layers/app/layer.yaml", "includes: ['layer:mid']\nrepo: here\n");
    shop.file("layers/app/metadata.yaml", "name: app\nsummary: s\nmaintainer: A <a@b.c>\n");
    shop.file(
        "layers/base/wheelhouse.txt",
        "foo==1.0  # c1\n# only comment\nbar>=2\ngit+https://x/y#egg=baz\nSame_Name[extra]>1");
    shop.file("layers/mid/wheelhouse.txt", "foo\n\n\n  bar  \nsame-name\n");
  }

  @Test
  void packagesOfHigherLayersOverrideThoseOfLower() throws IOException {
    shop.file("layers/app/wheelhouse.txt", "bar==9\n");
    BuildResult built = shop.build("app");
    assertEquals(
        """
        # layer:base
        # foo==1.0  # c1  # overridden by layer:mid
        # only comment
        # bar>=2  # overridden by layer:mid
        git+https://x/y#egg=baz
        Same_Name[extra]>1

        # layer:mid
        foo


        #   bar    # overridden by app
        same-name

        # app
        bar==9

        """,
        shop.read(built, "wheelhouse.txt"));
    assertEquals("setuptools<82\n", shop.read(built, "wheelhouse-constraints.txt"));
    Manifest manifest = Manifest.read(built.target()).orElseThrow();
    assertEquals("app", manifest.signatures().get("wheelhouse.txt").owner());
    assertEquals("app", manifest.signatures().get("wheelhouse/bar-1.0.tar.gz").owner());
    assertEquals("layer:mid", manifest.signatures().get("wheelhouse/foo-1.0.tar.gz").owner());
    assertEquals("__pip__", manifest.signatures().get("wheelhouse/same-name-1.0.tar.gz").owner());
    assertEquals(
        """
        pip3 install -U pip<23.1 setuptools<67
        pip3 download --no-binary :all: -d packages -r wheelhouse.txt
        """,
        shop.calls());
  }

  @Test
  void constraintsAreMergedAndBoundSetuptools() throws IOException {
    shop.file("layers/base/wheelhouse-constraints.txt", "foo<1\nzed\n");
    shop.file("layers/mid/wheelhouse-constraints.txt", "foo==7\n");
    assertEquals(
        """
        # layer:base
        # foo<1  # overridden by layer:mid
        zed

        # layer:mid
        foo==7

        # Default constraints
        setuptools<82

        """,
        shop.read(shop.build("app"), "wheelhouse-constraints.txt"));
  }

  @Test
  void binaryWheelsAreBuiltUnderTheConstraints() throws IOException {
    shop.binary().build("app");
    assertTrue(
        shop.calls()
            .endsWith(
                "pip3 wheel -w packages -r wheelhouse.txt\n"
                    + "PIP_BUILD_CONSTRAINT\nPIP_CONSTRAINT\n"),
        shop.calls());
  }

  @Test
  void perLayerRunsPipForEachAndWritesNoText() throws IOException {
    BuildResult built = shop.perLayer().build("app");
    assertEquals(2, shop.calls().lines().filter(line -> line.contains("download")).count());
    assertFalse(Files.exists(built.target().resolve("wheelhouse.txt")));
    assertTrue(Files.exists(built.target().resolve("wheelhouse/foo-1.0.tar.gz")));
  }

  @Test
  void overridesStandAboveAllLayers() throws IOException {
    shop.file("own.txt", "foo==3\n");
    String text =
        shop.read(shop.overrides(directory.resolve("own.txt")).build("app"), "wheelhouse.txt");
    assertTrue(text.endsWith("# --wheelhouse-overrides\nfoo==3\n\n"), text);
    assertTrue(text.contains("# foo  # overridden by --wheelhouse-overrides\n"), text);
  }

  @Test
  void aRepositoryWithoutNameIsAnErrorAtItsLine() throws IOException {
    shop.file("layers/app/wheelhouse.txt", "ok\ngit+https://x/y\n");
    CharmException wrong = assertThrows(CharmException.class, () -> shop.build("app"));
    assertTrue(
        wrong
            .getMessage()
            .contains(
                "Unable to determine package name for \"git+https://x/y\"; did you forget"
                    + " \"#egg=...\"?"),
        wrong.getMessage());
    assertTrue(wrong.getMessage().contains("wheelhouse.txt:2:1"), wrong.getMessage());
  }

  @Test
  void offlineTakesWhatWasBroughtBefore() throws IOException {
    CharmException never = assertThrows(CharmException.class, () -> shop.offline().build("app"));
    assertTrue(never.getMessage().contains("never fetched"), never.getMessage());
    Workshop online = again();
    online.build("app");
    Files.delete(directory.resolve("calls"));
    BuildResult built = shop.build("app");
    assertEquals("", shop.calls());
    assertTrue(Files.exists(built.target().resolve("wheelhouse/foo-1.0.tar.gz")));
  }

  @Test
  void packagesOfOneVersionEachAreNotBroughtTwice() throws IOException {
    shop.file("layers/base/wheelhouse.txt", "foo==1.0\n");
    shop.file("layers/mid/wheelhouse.txt", "bar==2.0 ; python_version < '4'\n");
    shop.build("app");
    Files.delete(directory.resolve("calls"));
    shop.build("app");
    assertEquals("", shop.calls());
    shop.file("layers/mid/wheelhouse.txt", "bar==2.*\n");
    shop.build("app");
    assertFalse(shop.calls().isEmpty());
  }

  private Workshop again() throws IOException {
    for (String program : new String[] {"virtualenv", "pip3"}) {
      Files.delete(directory.resolve("programs").resolve(program));
    }
    return new Workshop(directory);
  }
}
