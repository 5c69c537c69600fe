package charms.engine.hook;

import charms.engine.machine.Machine;
import charms.engine.tool.HookToolTable;
import charms.engine.tool.ToolServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Objects;

/** Puts the hook tools where a unit's programs find them: one program, a link for each name. */
final class ToolInstallation {
  private static final String PROGRAM = ".hook-tool";

  private ToolInstallation() {}

  /** Installs what is missing or of an earlier engine. */
  static void ensure(Machine machine, UnitPaths paths) throws IOException {
    Path directory = machine.root().resolve(paths.tools().substring(1));
    Path program = directory.resolve(PROGRAM);
    byte[] current = Program.BYTES;
    boolean complete = Files.exists(directory.resolve("config-get"), LinkOption.NOFOLLOW_LINKS);
    if (complete && Arrays.equals(Files.readAllBytes(program), current)) {
      return;
    }
    Files.createDirectories(directory);
    agent(machine);
    Path beside = directory.resolve(PROGRAM + ".new");
    Files.write(beside, current);
    Files.setPosixFilePermissions(beside, PosixFilePermissions.fromString("rwxr-xr-x"));
    Files.move(beside, program, StandardCopyOption.ATOMIC_MOVE);
    if (complete) {
      return;
    }
    for (String name : HookToolTable.names()) {
      Path link = directory.resolve(name);
      if (!name.equals("config-get") && !Files.exists(link, LinkOption.NOFOLLOW_LINKS)) {
        Files.createSymbolicLink(link, Path.of(PROGRAM));
      }
    }
    Files.createSymbolicLink(directory.resolve("config-get"), Path.of(PROGRAM));
  }

  /** Charm-helpers asks the machine agent's program, not a variable, which Juju this is. */
  private static void agent(Machine machine) throws IOException {
    Path program =
        machine.root().resolve("var/lib/juju/tools/machine-" + machine.spec().id() + "/jujud");
    Files.createDirectories(program.getParent());
    Files.writeString(program, "#!/bin/sh\necho " + HookEnvironment.VERSION + "-ubuntu-amd64\n");
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  /** The program as this engine has it; read when first wanted. */
  private static final class Program {
    static final byte[] BYTES = read();

    private static byte[] read() {
      try (InputStream source = ToolServer.class.getResourceAsStream("hook-tool")) {
        return Objects.requireNonNull(source, "the engine's jar lacks the hook tool")
            .readAllBytes();
      } catch (IOException cause) {
        throw new UncheckedIOException("cannot read the hook tool", cause);
      }
    }
  }
}
