package charms.engine.nspawn;

import charms.engine.machine.MachineCommand;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** How commands get into a machine: into the namespaces of its first process. */
final class Entering {
  private static final String PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";

  private Entering() {}

  /** The words before a program to run in the machine. */
  static List<String> words(HostProcess leader) throws IOException {
    String program =
        HostCommand.find("nsenter")
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
    if (!command.environment().containsKey("PATH")) {
      words.add("PATH=" + PATH);
    }
    command.environment().forEach((name, value) -> words.add(name + "=" + value));
    words.addAll(command.argv());
    ProcessBuilder builder = new ProcessBuilder(words);
    switch (command.streams()) {
      case PIPES -> builder.redirectErrorStream(false);
      case PIPES_MERGED -> builder.redirectErrorStream(true);
      case INHERITED -> builder.inheritIO();
    }
    return builder.start();
  }
}
