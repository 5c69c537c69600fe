package charms.engine.machine;

import java.time.Instant;
import java.util.List;

/**
 * What was done to a machine since it was made: by the units that live on it, and by people over
 * {@code ssh}. The units' own charms, and what the engine keeps for itself, are left out.
 *
 * @param packages installed, by name
 * @param services that there are, by name
 * @param commands calls of programs that change machines, in their order
 * @param files that differ, by path
 */
public record MachineChanges(
    List<InstalledPackage> packages,
    List<Service> services,
    List<Call> commands,
    List<FileChange> files) {
  /** Nothing was done yet. */
  public static final MachineChanges NONE =
      new MachineChanges(List.of(), List.of(), List.of(), List.of());

  public MachineChanges {
    packages = List.copyOf(packages);
    services = List.copyOf(services);
    commands = List.copyOf(commands);
    files = List.copyOf(files);
  }

  /**
   * Who did something.
   *
   * @param unit as in {@code congress/0}; empty outside of hooks and actions
   * @param hook the hook's or action's name; empty where there is none
   */
  public record Doer(String unit, String hook) {
    /** As in {@code congress/0 install}; empty for nobody. */
    @Override
    public String toString() {
      return (unit + " " + hook).strip();
    }
  }

  /**
   * A package.
   *
   * @param name as in {@code haproxy}; {@code snap.NAME} for a snap
   * @param by who installed it
   */
  public record InstalledPackage(String name, String version, Doer by) {}

  /**
   * A service.
   *
   * @param state {@code running} or {@code stopped}
   * @param boot {@code enabled}, {@code disabled} or {@code masked}
   * @param by who changed that last
   */
  public record Service(String name, String state, String boot, Doer by) {}

  /**
   * A call of a program.
   *
   * @param argv its name and arguments
   */
  public record Call(Instant time, Doer by, List<String> argv) {
    public Call {
      argv = List.copyOf(argv);
    }
  }
}
