package charms.cli;

import charms.cli.command.Surroundings;
import charms.cli.juju.JujuCommand;
import charms.cli.juju.JujuCommands;
import charms.engine.state.ModelStore;
import java.util.List;
import java.util.Optional;

/** {@code charm juju SUB ARGUMENT...}: the engine's commands, in Juju's words. */
final class JujuCli {
  private static final String HEAD =
      """
      Usage: charm juju SUBCOMMAND ARGUMENT...
      An embedded, Juju-compatible engine: runs any machine charm on this machine.
      """;
  private static final String FOOT =
      """

      Each has --help, and -m MODEL for another model than the current one. Models are in
      CHARM_JUJU_HOME, else in ~/.local/share/charm-juju.
      """;

  private final Surroundings surroundings;

  JujuCli(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  int run(List<String> words) {
    if (words.isEmpty() || List.of("-h", "--help", "help").contains(words.get(0))) {
      surroundings.errors().print(HEAD + JujuCommands.help() + FOOT);
      return words.isEmpty() ? 2 : 0;
    }
    String name = words.get(0);
    Optional<JujuCommand> command = JujuCommands.named(name);
    if (command.isEmpty()) {
      surroundings.errors().println("ERROR unrecognized command: charm juju " + name);
      surroundings.errors().println("  fix: charm juju --help lists them");
      return 2;
    }
    ModelStore.loadDriverAhead();
    return new Command(surroundings, "charm juju " + name)
        .run(command.get().maker().apply(surroundings), words.subList(1, words.size()));
  }
}
