package charms.engine.hook;

import charms.engine.log.UnitLog;
import charms.engine.machine.Machine;
import charms.engine.state.ModelStore;
import charms.engine.state.UnitName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What runs for a hook or an action: the charm's program, or a shell in its place.
 *
 * @param machine the unit's
 * @param unit whose
 * @param name the hook or action
 * @param program the charm's program in its directory, as in {@code dispatch} or {@code
 *     hooks/install}; empty: the charm has none
 * @param shell takes the program's place; empty for the program itself
 */
record DueProgram(
    Machine machine,
    UnitName unit,
    String name,
    Optional<String> program,
    Optional<DebugShell> shell) {
  /**
   * Finds it; empty when nothing is to run.
   *
   * @param path as in {@code hooks/install} or {@code actions/backup}
   */
  static Optional<DueProgram> find(
      Machine machine, UnitName unit, String path, Optional<DebugShell> shell) {
    String name = path.substring(path.indexOf('/') + 1);
    Path charm = machine.inside(new UnitPaths(unit).charm());
    Optional<String> program =
        Files.exists(charm.resolve("dispatch"))
            ? Optional.of("dispatch")
            : Optional.of(path).filter(one -> Files.exists(charm.resolve(one)));
    Optional<DebugShell> taking = shell.filter(one -> one.takes(unit, name));
    return program.isPresent() || taking.isPresent()
        ? Optional.of(new DueProgram(machine, unit, name, program, taking))
        : Optional.empty();
  }

  /**
   * Runs it to its end; its exit status.
   *
   * @param started hears of the process
   */
  int run(ModelStore store, UnitLog log, Map<String, String> variables, Consumer<Process> started)
      throws IOException {
    UnitPaths paths = new UnitPaths(unit);
    ToolInstallation.ensure(machine, paths);
    InstallFaults faults = InstallFaults.open(store, unit, machine);
    try {
      if (shell.isPresent()) {
        DebugShell.Stop stop = new DebugShell.Stop(name, program);
        return shell.get().run(machine, stop, log, variables, started);
      }
      String file = paths.charm() + "/" + program.orElseThrow();
      return new CharmProcess(log, name).run(machine, file, variables, paths.charm(), started);
    } finally {
      faults.keep();
    }
  }
}
