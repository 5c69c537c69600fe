package charms.engine.machine;

import java.io.Closeable;
import java.io.IOException;

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

  /**
   * Makes the machine, anew when an earlier call was cut short.
   *
   * @throws IOException when files cannot be written
   */
  Machine create(MachineSpec spec) throws IOException;

  /**
   * The machine that {@link #create} made for this spec.
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
}
