package charms.engine.charm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import charms.model.diag.CharmException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Charms come in whole, and nothing of them leads out (juju-contract.md section 1). */
class CharmFilesTest {
  @TempDir private Path directory;

  @Test
  void aLinkInsideTheCharmIsKept() throws Exception {
    Path target = directory.resolve("unpacked");
    CharmFiles.copy(archive("../dispatch"), target);
    assertEquals("#!/bin/sh\n", Files.readString(target.resolve("hooks/install")));
  }

  @Test
  void aLinkOutOfTheCharmIsRefused() throws Exception {
    for (String link : new String[] {"../../outside", "/etc/passwd", "nowhere"}) {
      Path archive = archive(link);
      CharmException refused =
          assertThrows(
              CharmException.class, () -> CharmFiles.copy(archive, directory.resolve("to")));
      assertTrue(refused.getMessage().contains("entry 'hooks/install' leads out"), link);
      assertFalse(Files.exists(directory.resolve("to")));
    }
  }

  @Test
  void aLinkToNothingInADirectoryIsNamed() throws Exception {
    Path charm = Files.createDirectories(directory.resolve("charm"));
    Files.createSymbolicLink(charm.resolve("lib"), Path.of("../mod/lib"));
    CharmException refused =
        assertThrows(CharmException.class, () -> CharmFiles.copy(charm, directory.resolve("to")));
    assertTrue(
        refused.getMessage().contains("charm/lib': it links to '../mod/lib', which is not there"),
        refused.getMessage());
  }

  private Path archive(String link) throws IOException {
    Path archive = directory.resolve("app.charm");
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(archive)) {
      add(zip, "dispatch", "#!/bin/sh\n", 0100755);
      add(zip, "hooks/install", link, 0120777);
    }
    return archive;
  }

  private static void add(ZipArchiveOutputStream zip, String name, String content, int mode)
      throws IOException {
    ZipArchiveEntry entry = new ZipArchiveEntry(name);
    entry.setUnixMode(mode);
    zip.putArchiveEntry(entry);
    zip.write(content.getBytes(StandardCharsets.UTF_8));
    zip.closeArchiveEntry();
  }
}
