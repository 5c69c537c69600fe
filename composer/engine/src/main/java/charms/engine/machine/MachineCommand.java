package charms.engine.machine;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A program to run in a machine.
 *
 * @param argv the program and its arguments; a path is a path of the machine, as in {@code
 *     /var/lib/juju/agents/unit-congress-0/charm/hooks/install}; a bare name is looked up in the
 *     command's {@code PATH}
 * @param environment the variables the program sees; nothing of the engine's own environment is
 *     added but {@code PATH}; see {@link #variables}
 * @param workingDirectory an absolute path of the machine
 * @param streams where it reads and writes
 */
public record MachineCommand(
    List<String> argv, Map<String, String> environment, String workingDirectory, Streams streams) {
  private static final String USUAL_PATH =
      "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";

  /** Where a program reads and writes. */
  public enum Streams {
    /** Three pipes of the process. */
    PIPES,
    /** Pipes; standard error goes where standard output goes. */
    PIPES_MERGED,
    /** The streams of the engine's own process, as its terminal. */
    INHERITED
  }

  public MachineCommand {
    if (argv.isEmpty()) {
      throw new IllegalArgumentException("a command needs a program");
    }
    if (!workingDirectory.startsWith("/")) {
      throw new IllegalArgumentException(
          "working directory '" + workingDirectory + "' is not absolute");
    }
    argv = List.copyOf(argv);
    environment = Collections.unmodifiableSortedMap(new TreeMap<>(environment));
  }

  /** The environment, with the usual {@code PATH} where it has none. */
  public Map<String, String> variables() {
    Map<String, String> variables = new TreeMap<>(environment);
    variables.putIfAbsent("PATH", USUAL_PATH);
    return variables;
  }

  /** Starts the process that enters the machine and becomes the program, with its streams. */
  public Process start(ProcessBuilder entering) throws IOException {
    switch (streams) {
      case PIPES -> entering.redirectErrorStream(false);
      case PIPES_MERGED -> entering.redirectErrorStream(true);
      case INHERITED -> entering.inheritIO();
    }
    return entering.start();
  }
}
