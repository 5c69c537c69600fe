package charms.engine.charm;

import charms.model.diag.CharmException;
import charms.model.diag.Diagnostic;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Copies charms: beside their place first, then moved there. */
public final class CharmFiles {
  private static final long LARGEST = 1L << 30;

  private CharmFiles() {}

  /**
   * Copies a charm directory or unpacks a {@code .charm} file.
   *
   * @throws CharmException when the archive leads out of its place or is none
   */
  public static void copy(Path charm, Path target) throws IOException {
    Files.createDirectories(target.getParent());
    Path beside = Files.createTempDirectory(target.getParent(), ".charm");
    try {
      if (Files.isDirectory(charm)) {
        copyTree(charm, beside);
      } else {
        unpack(charm, beside);
      }
      Files.setPosixFilePermissions(beside, PosixFilePermissions.fromString("rwxr-xr-x"));
      Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      delete(beside);
    }
  }

  /** Deletes a directory with all in it; one that is missing is no error. */
  public static void delete(Path directory) throws IOException {
    if (!Files.exists(directory)) {
      return;
    }
    try (Stream<Path> found = Files.walk(directory)) {
      for (Path path : found.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }

  private static void copyTree(Path from, Path to) throws IOException {
    List<Path> all;
    try (Stream<Path> found = Files.walk(from, FileVisitOption.FOLLOW_LINKS)) {
      all = found.sorted().toList();
    }
    for (Path path : all) {
      Path target = to.resolve(from.relativize(path).toString());
      if (Files.isDirectory(path)) {
        Files.createDirectories(target);
      } else if (Files.exists(path)) {
        Files.copy(path, target, StandardCopyOption.COPY_ATTRIBUTES);
      } else {
        throw new CharmException(
            Diagnostic.error(
                "cannot take in '%s': it links to '%s', which is not there"
                    .formatted(path, Files.readSymbolicLink(path))));
      }
    }
  }

  private static void unpack(Path archive, Path to) throws IOException {
    long left = LARGEST;
    Map<Path, Path> links = new TreeMap<>();
    try (ZipFile zip = ZipFile.builder().setPath(archive).get()) {
      Enumeration<ZipArchiveEntry> entries = zip.getEntries();
      while (entries.hasMoreElements()) {
        ZipArchiveEntry entry = entries.nextElement();
        Path target = to.resolve(entry.getName()).normalize();
        left -= Math.max(0, entry.getSize());
        if (!target.startsWith(to) || left < 0) {
          throw leadsOut(archive, entry.getName());
        }
        if (entry.isUnixSymlink()) {
          links.put(target, Path.of(zip.getUnixSymlink(entry)));
        } else {
          write(zip, entry, target);
        }
      }
      link(archive, to, links);
    } catch (IOException broken) {
      throw new CharmException(
          Diagnostic.error("cannot unpack '" + archive + "': " + broken.getMessage()), broken);
    }
  }

  /** Links come last, so that nothing is written through one; each has to end inside the charm. */
  private static void link(Path archive, Path to, Map<Path, Path> links) throws IOException {
    for (Map.Entry<Path, Path> link : links.entrySet()) {
      Files.createDirectories(link.getKey().getParent());
      Files.createSymbolicLink(link.getKey(), link.getValue());
    }
    for (Path link : links.keySet()) {
      if (!Files.exists(link) || !link.toRealPath().startsWith(to.toRealPath())) {
        throw leadsOut(archive, to.relativize(link).toString());
      }
    }
  }

  private static CharmException leadsOut(Path archive, String entry) {
    return new CharmException(
        Diagnostic.error(
            "cannot unpack '%s': entry '%s' leads out of the charm or is too large"
                .formatted(archive, entry)));
  }

  private static void write(ZipFile zip, ZipArchiveEntry entry, Path target) throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(target);
      return;
    }
    Files.createDirectories(target.getParent());
    try (InputStream content = zip.getInputStream(entry)) {
      Files.copy(content, target);
    }
    boolean program = (entry.getUnixMode() & 0100) != 0;
    Files.setPosixFilePermissions(
        target, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
  }
}
