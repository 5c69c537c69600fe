package charms.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/**
 * A charm in bash: every hook appends its name and remote to {@code /events}, and runs what was
 * given for it.
 */
final class ShellCharm {
  private static final List<String> HOOKS =
      List.of(
          "install",
          "leader-elected",
          "leader-settings-changed",
          "config-changed",
          "start",
          "stop",
          "remove",
          "update-status");
  private static final List<String> EVENTS =
      List.of("created", "joined", "changed", "departed", "broken");

  private final Path directory;

  private ShellCharm(Path directory) {
    this.directory = directory;
  }

  /** A charm without hooks. */
  static ShellCharm bare(Path parent, String name, String metadata) throws IOException {
    ShellCharm charm = new ShellCharm(Files.createDirectories(parent.resolve(name)));
    return charm.file("metadata.yaml", "name: " + name + "\nsummary: a test\n" + metadata);
  }

  static ShellCharm named(Path parent, String name, String metadata, String... endpoints)
      throws IOException {
    ShellCharm charm = bare(parent, name, metadata);
    for (String hook : HOOKS) {
      charm.hook(hook, "");
    }
    for (String endpoint : endpoints) {
      for (String event : EVENTS) {
        charm.hook(endpoint + "-relation-" + event, "");
      }
    }
    return charm;
  }

  Path directory() {
    return directory;
  }

  ShellCharm file(String name, String text) throws IOException {
    Path file = directory.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    return this;
  }

  /** A hook that runs the lines after noting itself. */
  ShellCharm hook(String name, String lines) throws IOException {
    String note =
        "#!/bin/bash\nset -e\n"
            + "echo \"$JUJU_HOOK_NAME ${JUJU_REMOTE_UNIT:-${JUJU_REMOTE_APP:-}}\" >> /events\n";
    return program("hooks/" + name, note + lines + "\n");
  }

  /** Runs lines before every hook and action. */
  ShellCharm dispatch(String lines) throws IOException {
    return program(
        "dispatch",
        "#!/bin/bash\n" + lines + "\n[ ! -e $JUJU_DISPATCH_PATH ] || exec $JUJU_DISPATCH_PATH\n");
  }

  ShellCharm action(String name, String lines) throws IOException {
    return program("actions/" + name, "#!/bin/bash\nset -e\n" + lines + "\n");
  }

  /** An executable file. */
  ShellCharm program(String path, String text) throws IOException {
    file(path, text);
    Files.setPosixFilePermissions(
        directory.resolve(path), PosixFilePermissions.fromString("rwxr-xr-x"));
    return this;
  }
}
