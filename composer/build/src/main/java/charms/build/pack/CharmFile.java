package charms.build.pack;

import charms.model.diag.CharmException;
import charms.model.diag.Diagnostic;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/**
 * Writes a charm as a zip: files only, with their modes, sorted, and of one time, so that the same
 * charm is the same bytes. A link is packed as what it leads to.
 */
public final class CharmFile {
  private static final LocalDateTime TIME = LocalDateTime.of(2026, 1, 1, 0, 0);
  private static final int REGULAR = 0100000;

  private CharmFile() {}

  /**
   * Writes beside the file and puts it in its place when it is whole.
   *
   * @param made files the charm has not, or has otherwise, by path
   * @throws CharmException when a link leads out of the charm; nothing is written
   */
  public static void write(Path charm, SortedMap<String, byte[]> made, Path file)
      throws IOException {
    SortedMap<String, Path> files = files(charm);
    SortedMap<String, Object> entries = new TreeMap<>(files);
    entries.putAll(made);
    if (file.toAbsolutePath().getParent() != null) {
      Files.createDirectories(file.toAbsolutePath().getParent());
    }
    Path beside = file.resolveSibling("." + file.getFileName() + ".new");
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(beside)) {
      for (Map.Entry<String, Object> one : entries.entrySet()) {
        boolean isMade = one.getValue() instanceof byte[];
        ZipArchiveEntry entry = new ZipArchiveEntry(one.getKey());
        entry.setTimeLocal(TIME);
        entry.setUnixMode(REGULAR | (isMade ? 0644 : mode((Path) one.getValue())));
        zip.putArchiveEntry(entry);
        if (one.getValue() instanceof byte[] content) {
          zip.write(content);
        } else {
          Files.copy((Path) one.getValue(), zip);
        }
        zip.closeArchiveEntry();
      }
    } catch (IOException failed) {
      Files.deleteIfExists(beside);
      throw failed;
    }
    Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  private static SortedMap<String, Path> files(Path charm) throws IOException {
    Path root = charm.toRealPath();
    SortedMap<String, Path> files = new TreeMap<>();
    try (Stream<Path> found = Files.walk(root, FileVisitOption.FOLLOW_LINKS)) {
      for (Path path : found.toList()) {
        String name = root.relativize(path).toString();
        if (Files.isSymbolicLink(path) && !path.toRealPath().startsWith(root)) {
          throw new CharmException(
              Diagnostic.error("cannot pack '" + name + "': the link leads out of the charm"));
        }
        if (Files.isRegularFile(path) && !name.endsWith(".charm")) {
          files.put(name, path);
        }
      }
    }
    return files;
  }

  private static int mode(Path file) throws IOException {
    int mode = 0;
    for (PosixFilePermission right : Files.getPosixFilePermissions(file)) {
      mode |= 0400 >> right.ordinal();
    }
    return mode;
  }
}
