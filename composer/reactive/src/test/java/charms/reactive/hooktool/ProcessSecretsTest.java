package charms.reactive.hooktool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import charms.reactive.host.CommandResult;
import charms.reactive.host.Host;
import charms.reactive.host.MachineHost;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ProcessSecretsTest {
  @TempDir Path directory;
  private SecretTools secrets;

  @BeforeEach
  void aMachineWithTools() {
    secrets = new ProcessSecrets(new ToolsIn(directory));
  }

  @Test
  void contentIsRead() throws IOException {
    tool("secret-get", "test \"$*\" = 'secret:1 --refresh --format=json' && echo '{\"a\": \"b\"}'");
    assertEquals(Map.of("a", "b"), secrets.refresh("secret:1"));
  }

  @Test
  void contentIsHandedOverInAFile() throws IOException {
    tool(
        "secret-add",
        "test \"$1 $2\" = '--label=db --file' && cp \"$3\" \"$0.given\" && echo secret:7");
    assertEquals("secret:7", secrets.add(Map.of("password", "x"), "db"));
    assertEquals("{\"password\": \"x\"}", Files.readString(directory.resolve("secret-add.given")));
  }

  @Test
  void aRefusalIsAHookToolFailureWithItsWords() throws IOException {
    tool("secret-get", "echo 'ERROR secret \"secret:1\" not found' >&2; exit 1");
    HookToolException refused =
        assertThrows(HookToolException.class, () -> secrets.get("secret:1"));
    assertEquals(
        "cannot run 'secret-get secret:1 --format=json': exit status 1:"
            + " ERROR secret \"secret:1\" not found",
        refused.getMessage());
  }

  private void tool(String name, String script) throws IOException {
    Path file = Files.writeString(directory.resolve(name), "#!/bin/sh\n" + script + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  /** A machine whose tools are the programs of a directory. */
  private record ToolsIn(Path directory) implements Host {
    @Override
    public Path file(String absolutePath) {
      return Path.of(absolutePath);
    }

    @Override
    public CommandResult run(List<String> command, Map<String, String> environment) {
      List<String> program = new ArrayList<>(command);
      program.set(0, directory.resolve(command.get(0)).toString());
      CommandResult result = new MachineHost().run(program, environment);
      return new CommandResult(command, result.status(), result.output(), result.errors());
    }

    @Override
    public void own(Path file, String owner, String group, int mode) {
      throw new UnsupportedOperationException();
    }
  }
}
