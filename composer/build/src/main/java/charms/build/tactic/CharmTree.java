package charms.build.tactic;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The charm being written. Files have mode 0644, or 0755 where they are programs.
 *
 * @param root where it is written
 */
public record CharmTree(Path root) {
  void write(String path, String text, boolean program) throws IOException {
    Path target = target(path);
    Files.write(target, text.getBytes(StandardCharsets.UTF_8));
    mode(target, program);
  }

  void copy(String path, Path from) throws IOException {
    Path target = target(path);
    Files.write(target, Files.readAllBytes(from));
    mode(target, Files.isExecutable(from));
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
