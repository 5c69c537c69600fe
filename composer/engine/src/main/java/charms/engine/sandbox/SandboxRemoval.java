package charms.engine.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;

/** Deletes a machine's files, also those the overlay file system keeps from its own user. */
final class SandboxRemoval {
  private SandboxRemoval() {}

  static void remove(Path directory) throws IOException {
    if (!Files.exists(directory, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    if (Files.isDirectory(directory, LinkOption.NOFOLLOW_LINKS)) {
      if (!Files.isReadable(directory) || !Files.isWritable(directory)) {
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
      }
      try (Stream<Path> inside = Files.list(directory)) {
        for (Path one : inside.toList()) {
          remove(one);
        }
      }
    }
    Files.delete(directory);
  }
}
