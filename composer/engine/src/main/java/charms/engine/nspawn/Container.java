package charms.engine.nspawn;

import charms.engine.machine.MachineSpec;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * A machine's container as a process of this host. It outlives the command that started it.
 *
 * @param names of the model
 * @param layout the machine's
 * @param spec the machine's
 */
record Container(HostNames names, NspawnLayout layout, MachineSpec spec) {
  private static final Duration BOOT = Duration.ofMinutes(2);
  private static final Duration LOOK_AGAIN = Duration.ofMillis(20);
  static final Path PROPAGATION = Path.of("/run/systemd/nspawn/propagate");

  /** Its note is written before the container begins, so that no engine's end leaves it unknown. */
  private static final String START =
      """
      note=$1
      shift
      while [ "$1" != -- ]; do
        echo $$ > "$1"
        shift
      done
      shift
      ticks() { shift 19; echo "$1"; }
      read -r line < /proc/$$/stat
      fields=${line##*) }
      echo "$$ $(ticks $fields)" > "$note"
      exec "$@"
      """;

  /** Where a process's own things are, to enter it. */
  Optional<HostProcess> leader() throws IOException {
    return HostProcess.noted(layout.process()).flatMap(HostProcess::leader);
  }

  /**
   * Starts it and waits until its services run.
   *
   * @param link its interface, made already
   * @throws IOException when it does not come up, with what it printed
   */
  HostProcess start(MachineLink link) throws IOException {
    List<String> words = new ArrayList<>(List.of("setsid", "sh", "-c", START, "sh"));
    words.add(layout.process().toString());
    new ControlGroup(name()).make().forEach(file -> words.add(file.toString()));
    words.add("--");
    words.addAll(
        List.of(
            "systemd-nspawn",
            "--quiet",
            "--boot",
            "--register=no",
            "--keep-unit",
            "--link-journal=no",
            "--resolv-conf=off",
            "--timezone=off",
            "--console=pipe",
            "--machine=" + name(),
            "--directory=" + layout.root(),
            "--network-namespace-path=" + link.namespace(),
            "--capability=CAP_NET_ADMIN"));
    Process process =
        new ProcessBuilder(words)
            .redirectInput(new File("/dev/null"))
            .redirectErrorStream(true)
            .redirectOutput(layout.console().toFile())
            .start();
    HostProcess leader = leader(process);
    link.release();
    booted(leader);
    return leader;
  }

  private HostProcess leader(Process process) throws IOException {
    long end = System.nanoTime() + BOOT.toNanos();
    Optional<HostProcess> leader = Optional.empty();
    while (leader.isEmpty()) {
      if (ended(process) || System.nanoTime() > end) {
        process.destroyForcibly();
        throw new IOException("cannot start " + name() + ": " + printed());
      }
      leader = leader();
    }
    return leader.get();
  }

  /** Waits a moment for the process's end. */
  private static boolean ended(Process process) throws IOException {
    try {
      return process.waitFor(LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException("stopped", stopped);
    }
  }

  /** Its systemd answers once its bus is there; then it says itself when all was started. */
  private void booted(HostProcess leader) throws IOException {
    long end = System.nanoTime() + BOOT.toNanos();
    List<String> question = new ArrayList<>(Entering.words(leader));
    question.addAll(
        List.of("timeout", BOOT.toSeconds() + "", "systemctl", "is-system-running", "--wait"));
    while (System.nanoTime() < end) {
      String answer = new HostCommand(question).attempt("").last();
      if (answer.equals("running") || answer.equals("degraded")) {
        return;
      }
      if (!leader.alive()) {
        break;
      }
    }
    throw new IOException("cannot start " + name() + ": " + printed());
  }

  private String printed() throws IOException {
    if (!Files.exists(layout.console())) {
      return "it printed nothing";
    }
    List<String> lines =
        Files.readString(layout.console(), StandardCharsets.ISO_8859_1)
            .lines()
            .map(line -> line.replaceAll("\\e\\[[0-9;?]*[A-Za-z]", "").strip())
            .filter(line -> !line.isEmpty())
            .toList();
    return lines.subList(Math.max(0, lines.size() - 5), lines.size()).stream()
        .collect(Collectors.joining("; "));
  }

  /** Lets its services end in order; what has not ended after some time ends at once. */
  void stop() throws IOException {
    Optional<HostProcess> leader = leader();
    if (leader.isPresent()) {
      String pid = String.valueOf(leader.get().pid());
      new HostCommand(List.of("kill", "-s", "RTMIN+4", pid)).attempt("");
      leader.get().ends(BOOT);
    }
    kill();
  }

  /** Lets everything in it end at once, and takes away what it leaves on the host. */
  void kill() throws IOException {
    Optional<HostProcess> container = HostProcess.noted(layout.process());
    if (container.isPresent()) {
      kill(container.get());
    }
    Files.deleteIfExists(layout.process());
    clear(name());
  }

  /** As {@link #kill()} for a container that is known by its process only. */
  static void kill(HostProcess container) throws IOException {
    Optional<HostProcess> leader = container.leader();
    leader.ifPresent(HostProcess::kill);
    waitFor(leader);
    if (leader.isEmpty()) {
      container.kill();
    }
    waitFor(Optional.of(container));
  }

  /** Takes away what a container leaves on the host when it is killed. */
  static void clear(String name) throws IOException {
    new ControlGroup(name).remove();
    Files.deleteIfExists(PROPAGATION.resolve(name));
  }

  private static void waitFor(Optional<HostProcess> process) throws IOException {
    if (process.isPresent() && !process.get().ends(BOOT)) {
      throw new IOException("process " + process.get().pid() + " does not end");
    }
  }

  private String name() {
    return names.machine(spec.id());
  }
}
