package charms.engine.hook;

import charms.engine.machine.Machine;
import charms.engine.tool.HookToolTable;
import charms.engine.tool.ToolServer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/** Puts the hook tools where a unit's programs find them: one program, a link for each name. */
final class ToolInstallation {
  private static final String PROGRAM = ".hook-tool";

  private ToolInstallation() {}

  /** Installs what is missing. */
  static void ensure(Machine machine, UnitPaths paths) throws IOException {
    Path directory = machine.root().resolve(paths.tools().substring(1));
    Path program = directory.resolve(PROGRAM);
    if (Files.exists(directory.resolve("config-get"), LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    Files.createDirectories(directory);
    try (InputStream source = ToolServer.class.getResourceAsStream("hook-tool")) {
      if (source == null) {
        throw new IOException("the engine's jar lacks the hook tool");
      }
      Files.copy(source, program, StandardCopyOption.REPLACE_EXISTING);
    }
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
    for (String name : HookToolTable.names()) {
      Path link = directory.resolve(name);
      if (!name.equals("config-get") && !Files.exists(link, LinkOption.NOFOLLOW_LINKS)) {
        Files.createSymbolicLink(link, Path.of(PROGRAM));
      }
    }
    Files.createSymbolicLink(directory.resolve("config-get"), Path.of(PROGRAM));
  }
}
