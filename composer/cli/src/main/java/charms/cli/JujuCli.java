package charms.cli;

import charms.cli.command.Surroundings;
import charms.cli.juju.ActionCommand;
import charms.cli.juju.AttachResourceCommand;
import charms.cli.juju.ConfigCommand;
import charms.cli.juju.DebugLogCommand;
import charms.cli.juju.DeployCommand;
import charms.cli.juju.DestroyCommand;
import charms.cli.juju.ExplainCommand;
import charms.cli.juju.ExposeCommand;
import charms.cli.juju.IntegrateCommand;
import charms.cli.juju.MachineCommand;
import charms.cli.juju.ModelConfigCommand;
import charms.cli.juju.RemoveCommand;
import charms.cli.juju.ResolvedCommand;
import charms.cli.juju.ResourcesCommand;
import charms.cli.juju.SecretDueCommand;
import charms.cli.juju.SecretsCommand;
import charms.cli.juju.ShowUnitCommand;
import charms.cli.juju.StatusCommand;
import charms.cli.juju.UnitsCommand;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/** {@code charm juju SUB ARGUMENT...}: the engine's commands, in Juju's words. */
final class JujuCli {
  private static final String USAGE =
      """
      Usage: charm juju SUBCOMMAND ARGUMENT...
      An embedded, Juju-compatible engine: runs any machine charm on this machine.

        deploy CHARM [NAME]               a charm directory or .charm file becomes an application
        integrate A[:EP] B[:EP]           relates two applications (also add-relation, relate)
        remove-relation A[:EP] B[:EP]
        add-unit APP, remove-unit UNIT, remove-application APP
        config APP [KEY | KEY=VALUE...]   shows or sets options (also set-config)
        attach-resource APP NAME=FILE     gives a charm a file (resources APP lists them)
        secrets                           lists them; rotate-secret ID, expire-secret ID
        status [NAME...]                  what runs (--format tabular|oneline|yaml|json)
        show-unit UNIT                    a unit and what its relations hold
        run UNIT ACTION [KEY=VALUE...]    runs an action
        exec UNIT COMMAND                 runs a command with the hook tools
        ssh UNIT COMMAND                  runs a command in a unit's machine
        debug-log                         what charms wrote and printed
        explain UNIT [HANDLER|FLAG]       which handlers ran in the last hooks, and why
        resolved UNIT                     lets a unit in error go on
        expose APP, unexpose APP, model-config [KEY=VALUE...]
        destroy-model                     removes everything

      The model is in CHARM_JUJU_HOME, else in ~/.local/share/charm-juju.
      """;

  private final Surroundings surroundings;

  JujuCli(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  int run(List<String> words) {
    if (words.isEmpty() || List.of("-h", "--help", "help").contains(words.get(0))) {
      surroundings.errors().print(USAGE);
      return words.isEmpty() ? 2 : 0;
    }
    String name = words.get(0);
    Optional<Callable<Integer>> command = command(name);
    if (command.isEmpty()) {
      surroundings.errors().println("ERROR unrecognized command: charm juju " + name);
      surroundings.errors().println("  fix: charm juju --help lists them");
      return 2;
    }
    return new Command(surroundings, "charm juju " + name)
        .run(command.get(), words.subList(1, words.size()));
  }

  private Optional<Callable<Integer>> command(String name) {
    return Optional.ofNullable(
        switch (name) {
          case "deploy" -> new DeployCommand(surroundings);
          case "integrate", "add-relation", "relate" -> new IntegrateCommand(surroundings, true);
          case "remove-relation" -> new IntegrateCommand(surroundings, false);
          case "add-unit" -> new UnitsCommand(surroundings);
          case "remove-unit" -> new RemoveCommand(surroundings, true);
          case "remove-application" -> new RemoveCommand(surroundings, false);
          case "config", "set-config", "set", "get" -> new ConfigCommand(surroundings);
          case "attach-resource" -> new AttachResourceCommand(surroundings);
          case "resources", "list-resources" -> new ResourcesCommand(surroundings);
          case "secrets", "list-secrets" -> new SecretsCommand(surroundings);
          case "rotate-secret" -> new SecretDueCommand(surroundings, false);
          case "expire-secret" -> new SecretDueCommand(surroundings, true);
          case "status" -> new StatusCommand(surroundings);
          case "show-unit" -> new ShowUnitCommand(surroundings);
          case "run" -> new ActionCommand(surroundings);
          case "exec" -> new MachineCommand(surroundings, true);
          case "ssh" -> new MachineCommand(surroundings, false);
          case "debug-log" -> new DebugLogCommand(surroundings);
          case "explain" -> new ExplainCommand(surroundings);
          case "resolved" -> new ResolvedCommand(surroundings);
          case "expose" -> new ExposeCommand(surroundings, true);
          case "unexpose" -> new ExposeCommand(surroundings, false);
          case "model-config" -> new ModelConfigCommand(surroundings);
          case "destroy-model" -> new DestroyCommand(surroundings);
          default -> null;
        });
  }
}
