package charms.engine.hook;

import charms.engine.log.LogLevel;
import charms.engine.log.UnitLog;
import charms.engine.machine.CommandStreams;
import charms.engine.machine.Machine;
import charms.engine.machine.MachineCommand;
import charms.engine.state.UnitName;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * A shell that runs in place of a charm's program in a unit's hooks and actions, with their
 * environment and hook tools. Its exit status is the hook's.
 *
 * @param unit whose hooks and actions
 * @param names their names, as in {@code config-changed}; none for all of them
 * @param commandLine what the shell runs; empty: what it reads
 * @param seat where it reads and writes
 * @param entered hears of each hook and action before its shell begins
 */
public record DebugShell(
    UnitName unit,
    Set<String> names,
    Optional<String> commandLine,
    Seat seat,
    Consumer<Stop> entered) {
  public DebugShell {
    names = Set.copyOf(names);
  }

  /** Where a shell reads and writes. */
  public sealed interface Seat {
    /**
     * The streams of this process, which may be a terminal.
     *
     * @param kind the terminal's, as in {@code xterm-256color}; empty: as in any hook
     */
    record Own(Optional<String> kind) implements Seat {}

    /**
     * Streams of a caller.
     *
     * @param streams what they are
     */
    record Given(CommandStreams streams) implements Seat {}
  }

  /**
   * A hook or an action that the shell runs in.
   *
   * @param name as in {@code config-changed}
   * @param program what the charm would have run, in its directory, as in {@code dispatch} or
   *     {@code hooks/config-changed}; empty: the charm has nothing for it
   */
  public record Stop(String name, Optional<String> program) {}

  /** Whether it runs in place of this hook or action. */
  public boolean takes(UnitName whose, String name) {
    return unit.equals(whose) && (names.isEmpty() || names.contains(name));
  }

  int run(
      Machine machine,
      Stop stop,
      UnitLog log,
      Map<String, String> variables,
      Consumer<Process> started)
      throws IOException {
    log.write(LogLevel.INFO, stop.name(), "a shell runs in place of the charm (debug-hooks)");
    entered.accept(stop);
    Map<String, String> all = new TreeMap<>(variables);
    all.put("PS1", unit + ":" + stop.name() + " % ");
    List<String> argv =
        commandLine
            .map(line -> List.of("/bin/bash", "-c", line))
            .orElse(List.of("/bin/bash", "--noprofile", "--norc"));
    String charm = new UnitPaths(unit).charm();
    if (seat instanceof Seat.Given given) {
      Process process =
          machine.start(new MachineCommand(argv, all, charm, MachineCommand.Streams.PIPES));
      started.accept(process);
      return Passage.run(process, given.streams());
    }
    ((Seat.Own) seat).kind().ifPresent(kind -> all.put("TERM", kind));
    Process process =
        machine.start(new MachineCommand(argv, all, charm, MachineCommand.Streams.INHERITED));
    started.accept(process);
    return end(process);
  }

  private static int end(Process process) throws IOException {
    try {
      return process.waitFor();
    } catch (InterruptedException stopped) {
      new ProcessTree(process.toHandle()).kill();
      Thread.currentThread().interrupt();
      throw new IOException("stopped", stopped);
    }
  }
}
