package charms.cli.juju;

import charms.cli.Cli;
import charms.cli.command.Surroundings;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** {@code charm juju ...} in this process, with a model of its own. */
final class JujuRun implements AutoCloseable {
  private final Map<String, String> environment;
  private String input = "";
  private String output = "";
  private String errors = "";

  JujuRun(Path home, Map<String, String> environment) {
    this.environment = new HashMap<>(environment);
    this.environment.put("CHARM_JUJU_HOME", home.toString());
  }

  /** What later commands read. */
  void input(String text) {
    input = text;
  }

  /** Runs a command; its exit status. */
  int run(String... words) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Surroundings surroundings =
        new Surroundings(
            environment,
            Path.of("."),
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    int status = new Cli(surroundings).run(join(new String[] {"juju"}, words));
    output = out.toString(StandardCharsets.UTF_8);
    errors = err.toString(StandardCharsets.UTF_8);
    return status;
  }

  static String[] join(String[] one, String... other) {
    return Stream.concat(Stream.of(one), Stream.of(other)).toArray(String[]::new);
  }

  /** What the last command printed. */
  String output() {
    return output;
  }

  /** What the last command said beside. */
  String errors() {
    return errors;
  }

  /** The hooks the last command ran, as in {@code app/0 install}. */
  List<String> hooks() {
    return errors.lines().filter(line -> line.matches("[a-z-]+/[0-9]+ .*")).toList();
  }

  @Override
  public void close() throws IOException {
    run("destroy-model", "--force", "--no-prompt");
  }
}
