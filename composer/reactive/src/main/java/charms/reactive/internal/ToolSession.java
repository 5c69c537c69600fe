package charms.reactive.internal;

import charms.reactive.host.CommandResult;
import charms.reactive.host.Host;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Runs programs of the charm, and meanwhile does what they ask for with {@code charms.reactive}.
 * The flags stay in this process; a question costs no Java of its own. In a directory that only the
 * charm's user can enter ({@code CHARMS_REACTIVE_SESSION}) lie
 *
 * <pre>
 * calls          a pipe; a program writes its process id and a line end
 * 4711.request   what 4711 asks for: words, each ended by a zero byte
 * 4711.output    the answer's text for standard output, 4711.errors for standard error
 * 4711.answer    a pipe of 4711's; receives the exit status and a line end
 * </pre>
 *
 * <p>An empty line in {@code calls} says that the program itself has ended.
 */
final class ToolSession implements AutoCloseable {
  private static final String VARIABLE = "CHARMS_REACTIVE_SESSION";

  private final Host host;
  private final Map<String, String> environment;
  private final ReactiveCommands commands;
  private @Nullable Path directory;

  /**
   * @param charmDirectory whose {@code bin} programs find behind all else
   */
  ToolSession(Host host, HookFacts facts, Path charmDirectory, ReactiveCommands commands) {
    this.host = host;
    this.commands = commands;
    this.environment = new TreeMap<>();
    String path = facts.environment().getOrDefault("PATH", "/usr/bin:/bin");
    environment.put("PATH", path + ":" + charmDirectory.resolve("bin"));
    environment.put("JUJU_HOOK_NAME", facts.hook());
    environment.put("CHARM_DIR", charmDirectory.toString());
    environment.put("JUJU_CHARM_DIR", charmDirectory.toString());
  }

  /** Runs a program to its end. */
  CommandResult run(List<String> command) {
    Path pipe = open().resolve("calls");
    try (RandomAccessFile calls = new RandomAccessFile(pipe.toFile(), "rw")) {
      ProgramRun program = new ProgramRun(host, command, environment, pipe);
      program.start();
      String caller = calls.readLine();
      while (caller != null && !caller.isEmpty()) {
        answer(caller);
        caller = calls.readLine();
      }
      return program.result();
    } catch (IOException cause) {
      throw new UncheckedIOException("cannot run '" + command.get(0) + "'", cause);
    }
  }

  /** Forgets the directory and what is in it. */
  @Override
  public void close() {
    Path opened = directory;
    if (opened != null) {
      directory = null;
      try (Stream<Path> files = Files.list(opened)) {
        for (Path file : files.toList()) {
          Files.deleteIfExists(file);
        }
        Files.delete(opened);
      } catch (IOException cause) {
        throw new UncheckedIOException("cannot delete '" + opened + "'", cause);
      }
    }
  }

  private Path open() {
    if (directory == null) {
      try {
        Path made = Files.createTempDirectory("charm-session");
        host.run("mkfifo", made.resolve("calls").toString()).orThrow();
        environment.put(VARIABLE, made.toString());
        directory = made;
      } catch (IOException cause) {
        throw new UncheckedIOException("cannot make a directory for 'charms.reactive'", cause);
      }
    }
    return directory;
  }

  /** Serves one call; one from a process that is gone meanwhile is nobody's. */
  private void answer(String caller) throws IOException {
    if (!caller.chars().allMatch(Character::isDigit)) {
      return;
    }
    try {
      String request = Files.readString(open().resolve(caller + ".request"));
      List<String> words = new ArrayList<>(List.of(request.split("\0", -1)));
      words.remove(words.size() - 1);
      CommandAnswer answer = commands.run(words);
      Files.writeString(open().resolve(caller + ".output"), answer.output());
      Files.writeString(open().resolve(caller + ".errors"), answer.errors());
      try (RandomAccessFile to =
          new RandomAccessFile(open().resolve(caller + ".answer").toFile(), "rw")) {
        to.write((answer.status() + "\n").getBytes(StandardCharsets.UTF_8));
      }
    } catch (NoSuchFileException gone) {
      commands.gone(caller);
    }
  }
}
