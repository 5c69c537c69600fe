package charms.engine.machine;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A place where units run: a root directory that the engine reaches as files, and commands that run
 * inside. Safe for use by several threads.
 */
public interface Machine {
  /** What the machine was asked to be. */
  MachineSpec spec();

  /**
   * The host's path of the machine's {@code /}. A file the engine writes at {@code
   * root().resolve("var/lib/juju/x")} is {@code /var/lib/juju/x} for commands in the machine, and
   * the other way round.
   */
  Path root();

  /**
   * The host's path of a file of the machine.
   *
   * @param path absolute in the machine, as in {@code /var/lib/juju}
   */
  default Path inside(String path) {
    return root().resolve(path.substring(1));
  }

  /**
   * Lets the next installations of packages fail; 0 lets none fail any more.
   *
   * @throws IOException when the machine's files cannot be written
   */
  void failInstalls(int times) throws IOException;

  /**
   * How many of those are left.
   *
   * @throws IOException when the machine's files cannot be read
   */
  int installFailuresLeft() throws IOException;

  /**
   * Starts a command inside the machine, where the engine's hook tools are reached at {@link
   * MachineProvider#engineAddress}. Ending the returned process and its descendants ends what it
   * started in the machine.
   *
   * @throws IOException when the program cannot be started, with the program and the cause in the
   *     message
   */
  Process start(MachineCommand command) throws IOException;

  /**
   * Does ahead of time what {@link #start} would do first.
   *
   * @throws IOException when it cannot be done; {@link #start} tries again
   */
  default void makeReady() throws IOException {}

  /**
   * What was done to it since it was made.
   *
   * @throws IOException when its files cannot be read
   */
  MachineChanges changes() throws IOException;
}
