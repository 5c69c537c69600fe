package charms.engine.bundle;

import java.util.Optional;

/** Where a unit goes; as written in a bundle's {@code to}. */
public sealed interface Placement {
  /** Whether it can take any number of units. */
  default boolean forMany() {
    return false;
  }

  /** A machine by number, or a new one. */
  sealed interface ByMachine extends Placement {}

  /** {@code new}: a machine of its own. */
  record NewMachine() implements ByMachine {
    @Override
    public boolean forMany() {
      return true;
    }

    @Override
    public String toString() {
      return "new";
    }
  }

  /**
   * {@code 3}: a machine of the bundle, or of the model for units outside any bundle.
   *
   * @param machine its number
   */
  record OnMachine(int machine) implements ByMachine {
    @Override
    public String toString() {
      return String.valueOf(machine);
    }
  }

  /**
   * {@code mysql}: beside the units of an application, one after the other.
   *
   * @param application its name
   */
  record BesideApplication(String application) implements Placement {
    @Override
    public boolean forMany() {
      return true;
    }

    @Override
    public String toString() {
      return application;
    }
  }

  /**
   * {@code mysql/1}: beside one unit.
   *
   * @param application its application
   * @param index which of the application's units, from 0
   */
  record BesideUnit(String application, int index) implements Placement {
    @Override
    public String toString() {
      return application + "/" + index;
    }
  }

  /** The application beside whose units this is. */
  default Optional<String> neighbour() {
    if (this instanceof BesideUnit unit) {
      return Optional.of(unit.application());
    }
    return this instanceof BesideApplication all
        ? Optional.of(all.application())
        : Optional.empty();
  }

  /** What is written; empty when it is no placement, or one in a container. */
  static Optional<Placement> parse(String text) {
    if (text.equals("new")) {
      return Optional.of(new NewMachine());
    }
    if (text.matches("[0-9]{1,9}")) {
      return Optional.of(new OnMachine(Integer.parseInt(text)));
    }
    if (text.matches("[a-z][a-z0-9-]*")) {
      return Optional.of(new BesideApplication(text));
    }
    if (text.matches("[a-z][a-z0-9-]*/[0-9]{1,9}")) {
      String[] parts = text.split("/", 2);
      return Optional.of(new BesideUnit(parts[0], Integer.parseInt(parts[1])));
    }
    return Optional.empty();
  }
}
