package charms.build.tactic;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The charm being written. What is made has mode 0644, or 0755 where it is a program; so has what
 * is copied, unless modes are kept.
 *
 * @param root where it is written
 * @param keepsModes whether copies have the mode of the original, as in a Python stack
 */
public record CharmTree(Path root, boolean keepsModes) {
  void write(String path, String text, boolean program) throws IOException {
    Path target = target(path);
    Files.write(target, text.getBytes(StandardCharsets.UTF_8));
    mode(target, program);
  }

  void copy(String path, Path from) throws IOException {
    Path target = target(path);
    Files.write(target, Files.readAllBytes(from));
    if (keepsModes) {
      Files.setPosixFilePermissions(target, Files.getPosixFilePermissions(from));
    } else {
      mode(target, Files.isExecutable(from));
    }
  }

  void directory(String path) throws IOException {
    Files.createDirectories(target(path));
  }

  private Path target(String path) throws IOException {
    Path target = root.resolve(path).normalize();
    if (!target.startsWith(root)) {
      throw new IOException("path '" + path + "' leads out of the charm");
    }
    Files.createDirectories(target.getParent());
    return target;
  }

  private static void mode(Path target, boolean program) throws IOException {
    String rights = program ? "rwxr-xr-x" : "rw-r--r--";
    Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(rights));
  }
}
