package charms.engine.machine;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.util.List;

/**
 * Makes machines. A provider keeps what it needs in a directory of its own, given when it is
 * constructed; the model stores specs only, and asks for the machine again in each command.
 */
public interface MachineProvider extends Closeable {
  /** As in {@code sandbox}; part of instance ids, as in {@code sandbox-0}. */
  String name();

  /**
   * Checks that machines can be made here. Cheap; called once per command before the first machine
   * is made.
   *
   * @throws charms.model.diag.CharmException naming what is missing and what to do about it
   */
  void check();

  /** The bases it offers, as in {@code debian@12}, the usual one first; empty: it takes any. */
  List<String> bases();

  /**
   * How many hooks run side by side at most: as many as this computer has processors, at least two.
   * More would each take longer, and so would what waits for one machine's hooks.
   */
  default int hooksSideBySide() {
    return Math.max(2, Runtime.getRuntime().availableProcessors());
  }

  /** How many machines are made ready at most while hooks run on others. */
  default int readyAhead() {
    return hooksSideBySide();
  }

  /**
   * The address of this host at which machines reach the engine. It may be that it is there only
   * once a machine is made.
   *
   * @throws IOException when it cannot be told
   */
  InetAddress engineAddress() throws IOException;

  /**
   * Makes the machine, anew when an earlier call was cut short.
   *
   * @throws IOException when files cannot be written
   */
  Machine create(MachineSpec spec) throws IOException;

  /**
   * The machine that {@link #create} made for this spec, started where it does not run.
   *
   * @throws IOException when there is none
   */
  Machine open(MachineSpec spec) throws IOException;

  /**
   * Ends what runs in the machine and deletes its files. A machine that is not there is no error.
   *
   * @throws IOException when files cannot be deleted
   */
  void destroy(MachineSpec spec) throws IOException;

  /**
   * Lets go of what this engine holds of its machines. They stay, and can be opened again.
   *
   * @throws IOException when something cannot be let go of
   */
  @Override
  default void close() throws IOException {}

  /**
   * Lets the machine crash, as when its power fails: what runs ends at once, its files stay. {@link
   * #open} starts it again.
   *
   * @throws IOException when that cannot be done here, or the machine is not there
   */
  void crash(MachineSpec spec) throws IOException;

  /**
   * Reboots the machine: its services end in order and start again, its files stay.
   *
   * @throws IOException when it is not there, or does not come back
   */
  Machine reboot(MachineSpec spec) throws IOException;

  /**
   * Takes away what the machines of the model had in common; called when the last one is destroyed
   * and the model ends.
   *
   * @throws IOException when something stays
   */
  void forget() throws IOException;
}
