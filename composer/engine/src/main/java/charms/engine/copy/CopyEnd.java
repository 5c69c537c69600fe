package charms.engine.copy;

import charms.engine.machine.Machine;
import charms.engine.machine.MachineCommand;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Where files are read or written: this host, or a machine. */
@FunctionalInterface
interface CopyEnd {
  /** Starts a program there, with pipes. */
  Process start(List<String> argv) throws IOException;

  /** This host, in the working directory. */
  static CopyEnd host() {
    return argv -> {
      ProcessBuilder builder = new ProcessBuilder(argv);
      String path = builder.environment().getOrDefault("PATH", "/usr/bin:/bin");
      builder.environment().clear();
      builder.environment().putAll(Map.of("PATH", path, "LC_ALL", "C.UTF-8"));
      return builder.start();
    };
  }

  /** A machine, in root's home directory. */
  static CopyEnd machine(Machine machine) {
    return argv ->
        machine.start(
            new MachineCommand(
                argv,
                Map.of("HOME", "/root", "LC_ALL", "C.UTF-8"),
                "/root",
                MachineCommand.Streams.PIPES));
  }
}
