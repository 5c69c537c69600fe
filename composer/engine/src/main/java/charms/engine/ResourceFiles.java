package charms.engine;

import charms.engine.change.GivenResources.Kept;
import charms.engine.charm.CharmFiles;
import charms.engine.state.ModelException;
import charms.model.hash.Digests;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The files that were given to applications, each under the digest of its content.
 *
 * @param directory need not exist
 */
record ResourceFiles(Path directory) {
  /**
   * Takes files in.
   *
   * @param files by resource name
   * @throws ModelException when one is not there
   */
  SortedMap<String, Kept> keep(Map<String, Path> files) {
    SortedMap<String, Kept> kept = new TreeMap<>();
    files.forEach((name, file) -> kept.put(name, keep(name, file)));
    return kept;
  }

  /**
   * Takes a file in.
   *
   * @throws ModelException when it is not there
   */
  Kept keep(String name, Path file) {
    if (!Files.isRegularFile(file)) {
      throw new ModelException(
          "resource \"%s\": open %s: no such file or directory".formatted(name, file));
    }
    try {
      Files.createDirectories(directory);
      Path beside = Files.createTempFile(directory, ".new", "");
      try (DigestInputStream content =
          new DigestInputStream(Files.newInputStream(file), Digests.sha256())) {
        long size = Files.copy(content, beside, StandardCopyOption.REPLACE_EXISTING);
        String digest = HexFormat.of().formatHex(content.getMessageDigest().digest());
        Files.move(beside, directory.resolve(digest), StandardCopyOption.ATOMIC_MOVE);
        return new Kept(file.toAbsolutePath().normalize(), size, digest);
      } finally {
        Files.deleteIfExists(beside);
      }
    } catch (IOException cause) {
      throw new UncheckedIOException("cannot take in resource '" + file + "'", cause);
    }
  }

  /** Deletes what is not among the digests. */
  void prune(Set<String> digests) {
    if (!Files.isDirectory(directory)) {
      return;
    }
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.toList()) {
        if (!digests.contains(file.getFileName().toString())) {
          Files.delete(file);
        }
      }
    } catch (IOException cause) {
      throw new UncheckedIOException("cannot remove old resources", cause);
    }
  }

  void delete() throws IOException {
    CharmFiles.delete(directory);
  }
}
