package charms.engine.nspawn;

import charms.engine.machine.HostProgram;
import charms.engine.machine.MachineCommand;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** How commands get into a machine: into the namespaces of its first process. */
final class Entering {
  private Entering() {}

  /** The words before a program to run in the machine. */
  static List<String> words(HostProcess leader) throws IOException {
    String program =
        HostProgram.find("nsenter")
            .orElseThrow(() -> new IOException("no program 'nsenter' here"))
            .toString();
    return List.of(
        program,
        "--target=" + leader.pid(),
        "--mount",
        "--uts",
        "--ipc",
        "--net",
        "--pid",
        "--cgroup",
        "--");
  }

  static Process start(HostProcess leader, MachineCommand command) throws IOException {
    List<String> words = new ArrayList<>(words(leader));
    words.addAll(
        List.of("/usr/bin/env", "--ignore-environment", "--chdir=" + command.workingDirectory()));
    command.variables().forEach((name, value) -> words.add(name + "=" + value));
    words.addAll(command.argv());
    return command.start(new ProcessBuilder(words));
  }
}
