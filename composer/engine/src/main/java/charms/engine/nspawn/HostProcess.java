package charms.engine.nspawn;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A process of this host that may outlive the engine: its number is another's once it ended, its
 * start tells them apart. As text: {@code 4711 1234567}.
 *
 * @param pid its number
 * @param start in ticks since the host started
 */
record HostProcess(long pid, long start) {
  private static final Path PROCESSES = Path.of("/proc");
  private static final int START = 19;

  /** The process that has a number now; empty for none, and for one that only waits to be read. */
  static Optional<HostProcess> running(long pid) {
    try {
      String line = Files.readString(PROCESSES.resolve(pid + "/stat"), StandardCharsets.ISO_8859_1);
      String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
      return fields[0].equals("Z")
          ? Optional.empty()
          : Optional.of(new HostProcess(pid, Long.parseLong(fields[START])));
    } catch (IOException gone) {
      return Optional.empty();
    }
  }

  /** The process a file tells of, where it still runs. */
  static Optional<HostProcess> noted(Path file) throws IOException {
    try {
      String[] words = Files.readString(file).strip().split(" ");
      if (words.length != 2 || !words[0].matches("[0-9]{1,9}")) {
        return Optional.empty();
      }
      return running(Long.parseLong(words[0]))
          .filter(process -> String.valueOf(process.start()).equals(words[1]));
    } catch (NoSuchFileException none) {
      return Optional.empty();
    }
  }

  boolean alive() {
    return running(pid).equals(Optional.of(this));
  }

  /** Waits for its end; whether it ended in that time. */
  boolean ends(Duration patience) {
    if (alive()) {
      ProcessHandle.of(pid)
          .ifPresent(
              one ->
                  one.onExit()
                      .completeOnTimeout(one, patience.toMillis(), TimeUnit.MILLISECONDS)
                      .join());
    }
    return !alive();
  }

  /** Ends it at once. */
  void kill() {
    if (alive()) {
      ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
    }
  }

  /** The words it was started with. */
  List<String> words() {
    try {
      return List.of(Files.readString(PROCESSES.resolve(pid + "/cmdline")).split("\0"));
    } catch (IOException gone) {
      return List.of();
    }
  }

  /** Whether it is the first process in a namespace of processes of its own. */
  boolean leads() {
    try (var lines = Files.lines(PROCESSES.resolve(pid + "/status"))) {
      return lines.anyMatch(line -> line.matches("NSpid:\\s+[0-9]+\\s+1"));
    } catch (IOException | UncheckedIOException gone) {
      return false;
    }
  }

  /** Its child that is the first process of a machine; empty when there is none, or not yet. */
  Optional<HostProcess> leader() {
    return ProcessHandle.of(pid).stream()
        .flatMap(ProcessHandle::children)
        .flatMap(child -> running(child.pid()).stream())
        .filter(HostProcess::leads)
        .findFirst();
  }
}
