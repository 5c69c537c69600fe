package charms.cli.juju;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Charms in shell, in a directory. */
record ShellCharms(Path directory) {
  /** A charm without hooks; {@link #hook} adds them. */
  Path charm(String name, String metadata) throws IOException {
    Path charm = Files.createDirectories(directory.resolve(name));
    Files.writeString(
        charm.resolve("metadata.yaml"), "name: " + name + "\nsummary: a test\n" + metadata);
    return charm;
  }

  /** Gives a charm a hook, or an action, as in {@code hooks/install}. */
  static Path hook(Path charm, String path, String lines) throws IOException {
    Path program = charm.resolve(path);
    Files.createDirectories(program.getParent());
    Files.writeString(program, "#!/bin/bash\nset -e\n" + lines + "\n");
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
    return charm;
  }
}
