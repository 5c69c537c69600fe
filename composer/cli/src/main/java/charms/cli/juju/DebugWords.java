package charms.cli.juju;

import charms.engine.hook.DebugShell;
import charms.engine.state.UnitName;

/** What a debugging shell says when it begins. */
final class DebugWords {
  private DebugWords() {}

  /** Where the shell is, how to run the charm's program and how to go on. */
  static String entering(UnitName unit, DebugShell.Stop stop) {
    String run =
        stop.program()
            .map(program -> "  ./" + program + "\n    runs what the charm would have run")
            .orElse("  the charm has nothing to run here");
    return """
    A shell in %s of %s, in the charm's directory and with its hook tools.
    %s
      exit
        goes on: what hook tools did counts, and the unit has been told
      exit 1
        lets it fail: what hook tools did is lost"""
        .formatted(stop.name(), unit, run);
  }
}
