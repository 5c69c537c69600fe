package charms.reactive.external;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** A charm's directory with the programs of layer basic, to which tests add handlers. */
record Programs(Path directory) {
  private static final Path BASIC = Path.of("../../layers/basic/bin");

  static Programs in(Path directory) throws IOException {
    Files.createDirectory(directory.resolve("bin"));
    for (String name : new String[] {"charms.reactive", "charms.reactive.sh", "layer_option"}) {
      Files.copy(BASIC.resolve(name), directory.resolve("bin").resolve(name));
    }
    return new Programs(directory);
  }

  /** An executable file below the charm's directory. */
  Path add(String path, String text) {
    return add(path, text, "rwxr-xr-x");
  }

  /** A file with a mode as in {@code rw-r--r--}. */
  Path add(String path, String text, String mode) {
    Path file = directory.resolve(path);
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
    return file;
  }
}
