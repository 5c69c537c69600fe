package charms.engine.hook;

import charms.engine.log.LogLevel;
import charms.engine.log.UnitLog;
import charms.engine.machine.Machine;
import charms.engine.machine.MachineCommand;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A charm's program as a process. It begins when the engine says so, after the process was written
 * down: an engine killed before that leaves nothing running that its successor does not know of.
 */
final class CharmProcess {
  private static final String WAIT = "read -r go && exec \"$0\"";
  private static final byte[] GO = {'\n'};

  private final UnitLog log;
  private final String name;

  /**
   * @param name the hook or action, as lines of the log name it
   */
  CharmProcess(UnitLog log, String name) {
    this.log = log;
    this.name = name;
  }

  /**
   * Runs the program to its end; its exit status.
   *
   * @param started hears of the process before the program begins
   */
  int run(
      Machine machine,
      String program,
      Map<String, String> variables,
      String directory,
      Consumer<Process> started)
      throws IOException {
    Process process =
        machine.start(
            new MachineCommand(
                List.of("/bin/sh", "-c", WAIT, program),
                variables,
                directory,
                MachineCommand.Streams.PIPES));
    started.accept(process);
    begin(process);
    OutputReader output =
        new OutputReader(process.getInputStream(), line -> log.write(LogLevel.INFO, name, line));
    OutputReader errors =
        new OutputReader(process.getErrorStream(), line -> log.write(LogLevel.WARNING, name, line));
    try {
      int status = process.waitFor();
      output.join();
      errors.join();
      return status;
    } catch (InterruptedException stopped) {
      new ProcessTree(process.toHandle()).kill();
      Thread.currentThread().interrupt();
      throw new IOException("stopped", stopped);
    }
  }

  /** A process that cannot hear it has ended, or does now: the reason is in its exit status. */
  private static void begin(Process process) {
    try (var input = process.getOutputStream()) {
      input.write(GO);
    } catch (IOException ended) {
      return;
    }
  }
}
