package charms.checks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The distribution's {@code charm} command as a user starts it: a process in a directory, with a
 * model and a cache of its own.
 *
 * @param workDirectory where commands run
 * @param home where the engine keeps its model
 */
record Charm(Path workDirectory, Path home) {
  private static final Path TOP = Path.of("").toAbsolutePath().getParent().getParent();

  /** The clone this build runs in. */
  static Path top() {
    return TOP;
  }

  /**
   * Where a script of {@code tools/peers} installed what is from PyPI; empty where it cannot be
   * had.
   */
  static Optional<Path> peer(String script) throws IOException, InterruptedException {
    Process install =
        new ProcessBuilder(TOP.resolve("tools/peers").resolve(script).toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String place =
        new String(install.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    return install.waitFor() == 0 ? Optional.of(Path.of(place)) : Optional.empty();
  }

  static Charm in(Path directory) throws IOException {
    Path work = Files.createDirectories(directory.resolve("work"));
    return new Charm(work, Files.createDirectories(directory.resolve("home")));
  }

  /** Runs {@code charm ARGUMENT...} to its end. */
  Outcome run(String... arguments) throws IOException, InterruptedException {
    return run(Map.of(), arguments);
  }

  Outcome run(Map<String, String> environment, String... arguments)
      throws IOException, InterruptedException {
    return run(List.of(), environment, arguments);
  }

  /** Runs it where there is no network at all: in a namespace without interfaces. */
  Outcome isolated(Map<String, String> environment, String... arguments)
      throws IOException, InterruptedException {
    return run(List.of("unshare", "--map-root-user", "--net"), environment, arguments);
  }

  /** Runs it with a file as its standard input. */
  Outcome answering(Path input, Map<String, String> environment, String... arguments)
      throws IOException, InterruptedException {
    return run(List.of(), input, environment, arguments);
  }

  private Outcome run(List<String> before, Map<String, String> environment, String... arguments)
      throws IOException, InterruptedException {
    return run(before, Path.of("/dev/null"), environment, arguments);
  }

  /** Starts it and lets it run; the caller ends it. */
  Process start(Map<String, String> environment, String... arguments) throws IOException {
    return process(List.of(), environment, arguments)
        .redirectError(home.resolve("errors.txt").toFile())
        .start();
  }

  private Outcome run(
      List<String> before, Path input, Map<String, String> environment, String... arguments)
      throws IOException, InterruptedException {
    Path output = home.resolve("output.txt");
    Path errors = home.resolve("errors.txt");
    int status =
        process(before, environment, arguments)
            .redirectInput(input.toFile())
            .redirectOutput(output.toFile())
            .redirectError(errors.toFile())
            .start()
            .waitFor();
    return new Outcome(status, read(output), read(errors));
  }

  private ProcessBuilder process(
      List<String> before, Map<String, String> environment, String... arguments) {
    List<String> command = new ArrayList<>(before);
    command.add(TOP.resolve("composer/dist/target/charm-composer/bin/charm").toString());
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(workDirectory.toFile());
    builder.environment().put("CHARM_JUJU_HOME", home.resolve("juju").toString());
    builder.environment().put("CHARM_CACHE_DIR", home.resolve("cache").toString());
    builder.environment().keySet().removeIf(Charm::decidesWhereLayersAre);
    builder.environment().putAll(environment);
    return builder;
  }

  private static boolean decidesWhereLayersAre(String variable) {
    return List.of(
            "CHARM_LAYERS_DIR",
            "CHARM_INTERFACES_DIR",
            "CHARM_BUILD_DIR",
            "JUJU_REPOSITORY",
            "LAYER_PATH",
            "INTERFACE_PATH")
        .contains(variable);
  }

  private static String read(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8);
  }

  /**
   * How a command ended.
   *
   * @param status its exit status
   * @param output what it printed
   * @param errors what it printed on standard error
   */
  record Outcome(int status, String output, String errors) {
    /** Everything printed. */
    String text() {
      return output + errors;
    }
  }
}
