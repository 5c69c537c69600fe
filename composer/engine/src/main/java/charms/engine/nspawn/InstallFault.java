package charms.engine.nspawn;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/**
 * Lets installations on a machine fail: a program of ours stands before apt's in the path of hooks,
 * as long as some are to fail.
 *
 * @param root the machine's
 */
record InstallFault(Path root) {
  private static final List<String> PROGRAMS = List.of("apt-get", "apt");

  void set(int times) throws IOException {
    if (times == 0) {
      for (String program : PROGRAMS) {
        Files.deleteIfExists(place(program));
      }
      Files.deleteIfExists(counter());
      return;
    }
    Files.createDirectories(counter().getParent());
    Files.writeString(counter(), times + "\n");
    for (String program : PROGRAMS) {
      try (InputStream source = InstallFault.class.getResourceAsStream("failing-apt")) {
        if (source == null) {
          throw new IOException("the engine's jar lacks the program 'failing-apt'");
        }
        Files.copy(source, place(program), StandardCopyOption.REPLACE_EXISTING);
      }
      Files.setPosixFilePermissions(place(program), PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }

  int left() throws IOException {
    return Files.exists(counter()) ? Integer.parseInt(Files.readString(counter()).strip()) : 0;
  }

  private Path counter() {
    return root.resolve("var/lib/juju/fail-install");
  }

  private Path place(String program) {
    return root.resolve("usr/local/sbin").resolve(program);
  }
}
