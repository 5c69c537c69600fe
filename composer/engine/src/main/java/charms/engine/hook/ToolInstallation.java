package charms.engine.hook;

import static java.nio.charset.StandardCharsets.UTF_8;

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

/**
 * Puts the hook tools where programs find them, as Juju does: a directory for each machine, in it
 * one program under many names, and links to the directory for the machine and its units.
 *
 * <pre>
 * /var/lib/juju/tools/3.6.0-ubuntu-amd64/config-get
 * /var/lib/juju/tools/unit-congress-0                 -> 3.6.0-ubuntu-amd64
 * </pre>
 */
final class ToolInstallation {
  private static final String PROGRAM = ".hook-tool";
  private static final String VERSION = HookEnvironment.VERSION + "-ubuntu-amd64";

  private ToolInstallation() {}

  /** Installs what is missing or of an earlier engine. */
  static void ensure(Machine machine, UnitPaths paths) throws IOException {
    Path unit = machine.inside(paths.tools());
    Path directory = unit.resolveSibling(VERSION);
    byte[] current = Program.BYTES;
    boolean linked = Files.exists(unit, LinkOption.NOFOLLOW_LINKS);
    if (linked && Arrays.equals(Files.readAllBytes(directory.resolve(PROGRAM)), current)) {
      return;
    }
    Files.createDirectories(directory);
    write(directory.resolve(PROGRAM), current);
    for (String name : HookToolTable.names()) {
      Path named = directory.resolve(name);
      Files.deleteIfExists(named);
      Files.createLink(named, directory.resolve(PROGRAM));
    }
    // Charm-helpers asks the machine agent's program, not a variable, which Juju this is.
    write(directory.resolve("jujud"), ("#!/bin/sh\necho " + VERSION + "\n").getBytes(UTF_8));
    link(unit.resolveSibling("machine-" + machine.spec().id()), VERSION);
    link(unit, VERSION);
  }

  private static void write(Path program, byte[] content) throws IOException {
    Path beside = program.resolveSibling(program.getFileName() + ".new");
    Files.write(beside, content);
    Files.setPosixFilePermissions(beside, PosixFilePermissions.fromString("rwxr-xr-x"));
    Files.move(beside, program, StandardCopyOption.ATOMIC_MOVE);
  }

  private static void link(Path link, String target) throws IOException {
    if (!Files.exists(link, LinkOption.NOFOLLOW_LINKS)) {
      Files.createSymbolicLink(link, Path.of(target));
    }
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
