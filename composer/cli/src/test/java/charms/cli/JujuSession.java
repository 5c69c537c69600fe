package charms.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import charms.cli.command.Surroundings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** {@code charm juju} as a user types it, in this process, with models and charms of its own. */
final class JujuSession implements AutoCloseable {
  private final Path directory;
  private final Map<String, String> variables = new HashMap<>();

  JujuSession(Path directory) {
    this.directory = directory;
    variables.put("CHARM_JUJU_HOME", directory.resolve("juju").toString());
    variables.put("HOME", directory.toString());
  }

  /**
   * How a command ended.
   *
   * @param status its exit status
   * @param output what it printed
   * @param errors what it printed on standard error
   */
  record Outcome(int status, String output, String errors) {}

  void variable(String name, String value) {
    variables.put(name, value);
  }

  Outcome run(String... words) {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    ByteArrayOutputStream errors = new ByteArrayOutputStream();
    Surroundings surroundings =
        new Surroundings(
            variables,
            directory,
            InputStream.nullInputStream(),
            new PrintStream(output, true, StandardCharsets.UTF_8),
            new PrintStream(errors, true, StandardCharsets.UTF_8));
    int status = new JujuCli(surroundings).run(List.of(words));
    return new Outcome(
        status, output.toString(StandardCharsets.UTF_8), errors.toString(StandardCharsets.UTF_8));
  }

  /** What a command that succeeds prints. */
  String prints(String... words) {
    Outcome outcome = run(words);
    assertEquals(0, outcome.status(), outcome.output() + outcome.errors());
    return outcome.output();
  }

  /** What a command that fails with status 1 says. */
  String refuses(String... words) {
    Outcome outcome = run(words);
    assertEquals(1, outcome.status(), outcome.output() + outcome.errors());
    return outcome.errors();
  }

  /** Writes a charm; files below hooks/ and actions/ are programs for sh. */
  Path charm(String name, String metadata, Map<String, String> files) throws IOException {
    Path charm = directory.resolve(name);
    write(charm.resolve("metadata.yaml"), "name: " + name + "\nsummary: a test\n" + metadata);
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path place = charm.resolve(file.getKey());
      boolean program = file.getKey().matches("(hooks|actions)/.*");
      write(place, (program ? "#!/bin/sh\nset -e\n" : "") + file.getValue() + "\n");
      Files.setPosixFilePermissions(
          place, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
    }
    return charm;
  }

  Path write(Path file, String text) throws IOException {
    Path place = directory.resolve(file);
    Files.createDirectories(place.getParent());
    return Files.writeString(place, text);
  }

  @Override
  public void close() {
    variables.remove("JUJU_MODEL");
    prints("models").lines().skip(3).forEach(line -> remove(line.split("[* ]", 2)[0]));
  }

  private void remove(String model) {
    prints("destroy-model", model, "--force", "--no-prompt");
  }
}
