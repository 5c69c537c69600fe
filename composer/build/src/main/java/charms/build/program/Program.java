package charms.build.program;

import charms.model.diag.CharmException;
import charms.model.diag.Diagnostic;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Programs of the machine that a build needs.
 *
 * @param environment all variables it starts with
 */
public record Program(Map<String, String> environment) {
  private static final int LINES_SHOWN = 20;

  /** With the variables of this process, as a program has them where nothing is said. */
  public static Program inherited() {
    return new Program(new ProcessBuilder().environment());
  }

  /**
   * Runs it to its end and gives what it printed.
   *
   * @throws CharmException when it is not there or fails, with the last lines it printed
   */
  public String run(Path directory, List<String> words) {
    Ended ended = end(directory, words);
    if (ended.status() != 0) {
      throw failed(words, ended);
    }
    return ended.output();
  }

  /**
   * Runs it to its end.
   *
   * @throws CharmException when it is not there
   */
  public Ended end(Path directory, List<String> words) {
    try {
      ProcessBuilder builder =
          new ProcessBuilder(found(words))
              .directory(directory.toFile())
              .redirectInput(Path.of("/dev/null").toFile())
              .redirectErrorStream(true);
      builder.environment().clear();
      builder.environment().putAll(environment);
      Process process = builder.start();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Ended(process.waitFor(), output);
    } catch (IOException missing) {
      throw new CharmException(
          Diagnostic.error("cannot run '" + words.get(0) + "': " + missing.getMessage())
              .fix("apt-get install " + words.get(0)),
          missing);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped", stopped);
    }
  }

  /**
   * How a program ended.
   *
   * @param status its exit status
   * @param output what it printed, standard error with it
   */
  public record Ended(int status, String output) {}

  private static CharmException failed(List<String> words, Ended ended) {
    List<String> lines = ended.output().strip().lines().toList();
    List<String> last = lines.subList(Math.max(0, lines.size() - LINES_SHOWN), lines.size());
    return new CharmException(
        Diagnostic.error(
            "cannot go on: '"
                + String.join(" ", words)
                + "' ended with status "
                + ended.status()
                + (last.isEmpty() ? "" : ":\n  " + String.join("\n  ", last))));
  }

  private List<String> found(List<String> words) {
    List<String> found = new ArrayList<>(words);
    find(words.get(0)).ifPresent(file -> found.set(0, file.toString()));
    return found;
  }

  /** Where a program is; its own PATH decides, not that of this process. */
  public Optional<Path> find(String name) {
    for (String place : environment.getOrDefault("PATH", "").split(":")) {
      Path candidate = Path.of(place.isEmpty() ? "." : place).resolve(name);
      if (candidate.toFile().isFile() && candidate.toFile().canExecute()) {
        return Optional.of(candidate);
      }
    }
    return Optional.empty();
  }
}
