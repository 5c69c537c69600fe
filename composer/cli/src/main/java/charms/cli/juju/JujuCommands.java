package charms.cli.juju;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Every command of {@code charm juju}, in the order and the sections of its help. */
public final class JujuCommands {
  private static final int USAGE_WIDTH = 36;

  private record Section(String title, List<JujuCommand> commands) {}

  private static final Section APPLICATIONS =
      new Section(
          "Applications and units",
          List.of(
              JujuCommand.of(
                  "deploy CHARM|BUNDLE [NAME]",
                  "a charm directory or .charm file becomes an application; a bundle several",
                  DeployCommand::new),
              JujuCommand.of(
                      "refresh APP [--path DIR]", "gives it a newer charm", RefreshCommand::new)
                  .also("upgrade-charm"),
              JujuCommand.of(
                  "trust APP", "lets it have the cloud's credentials", TrustCommand::new),
              JujuCommand.of(
                  "scale-application APP N",
                  "is for kubernetes: refused",
                  surroundings -> new FactCommand(surroundings, FactCommand.Fact.SCALE)),
              JujuCommand.of("add-unit APP", "adds units", UnitsCommand::new),
              JujuCommand.of(
                  "remove-unit UNIT...",
                  "takes units away",
                  surroundings -> new RemoveCommand(surroundings, true)),
              JujuCommand.of(
                  "remove-application APP...",
                  "takes applications away",
                  surroundings -> new RemoveCommand(surroundings, false)),
              JujuCommand.of(
                      "config APP [KEY | KEY=VALUE...]",
                      "shows or sets options",
                      ConfigCommand::new)
                  .also("set-config", "set", "get"),
              JujuCommand.of(
                  "expose APP",
                  "marks an application as exposed",
                  surroundings -> new ExposeCommand(surroundings, true)),
              JujuCommand.of(
                  "unexpose APP",
                  "takes the mark away",
                  surroundings -> new ExposeCommand(surroundings, false)),
              JujuCommand.of(
                  "resolved UNIT...", "lets a unit in error go on", ResolvedCommand::new)));

  private static final Section RELATIONS =
      new Section(
          "Relations",
          List.of(
              JujuCommand.of(
                      "integrate A[:EP] B[:EP]",
                      "relates two applications",
                      surroundings -> new IntegrateCommand(surroundings, true))
                  .also("add-relation", "relate"),
              JujuCommand.of(
                  "remove-relation A[:EP] B[:EP]",
                  "ends their relation",
                  surroundings -> new IntegrateCommand(surroundings, false))));

  private static final Section LOOKING =
      new Section(
          "Looking",
          List.of(
              JujuCommand.of("status [NAME...]", "what runs", StatusCommand::new),
              JujuCommand.of(
                  "show-unit UNIT", "a unit and what its relations hold", ShowUnitCommand::new),
              JujuCommand.of(
                  "show-application APP...",
                  "tells about applications",
                  ShowApplicationCommand::new),
              JujuCommand.of(
                      "machines",
                      "lists them",
                      surroundings -> new MachinesCommand(surroundings, false))
                  .also("list-machines"),
              JujuCommand.of(
                  "show-machine MACHINE...",
                  "tells about machines",
                  surroundings -> new MachinesCommand(surroundings, true)),
              JujuCommand.of(
                  "wait-for KIND NAME [--query ...]",
                  "until an application, unit, machine or model is as asked",
                  WaitForCommand::new),
              JujuCommand.of(
                  "show-status-log UNIT|APP", "the statuses it had", ShowStatusLogCommand::new),
              JujuCommand.of("debug-log", "what charms wrote and printed", DebugLogCommand::new),
              JujuCommand.of(
                  "explain UNIT [HANDLER|FLAG]",
                  "which handlers ran in the last hooks, and why",
                  ExplainCommand::new),
              JujuCommand.of(
                  "dashboard [--port N]",
                  "a page about the model for a browser on this machine",
                  DashboardCommand::new),
              JujuCommand.of(
                  "machine UNIT [PATH...]",
                  "what was done to a unit's machine: packages, services, commands, files",
                  MachineChangesCommand::new)));

  private static final Section RUNNING =
      new Section(
          "Running",
          List.of(
              JujuCommand.of(
                  "run UNIT... ACTION [KEY=VALUE...]", "runs an action", ActionCommand::new),
              JujuCommand.of("actions APP [--schema]", "lists its actions", ActionsCommand::new)
                  .also("list-actions"),
              JujuCommand.of("operations", "lists what was run", OperationsCommand::new)
                  .also("list-operations"),
              JujuCommand.of(
                  "show-operation ID", "what came of it on its units", ShowOperationCommand::new),
              JujuCommand.of("show-task ID", "what came of it on one unit", ShowTaskCommand::new)
                  .also("show-action-output"),
              JujuCommand.of(
                  "cancel-task ID", "is refused: none ever waits", CancelTaskCommand::new),
              JujuCommand.of(
                  "exec UNIT COMMAND",
                  "runs a command with the hook tools",
                  surroundings -> new MachineCommand(surroundings, true)),
              JujuCommand.of(
                  "ssh UNIT COMMAND",
                  "runs a command in a unit's machine",
                  surroundings -> new MachineCommand(surroundings, false)),
              JujuCommand.of(
                  "scp [-r] FROM... TO",
                  "copies files between machines and here, as in app/0:/etc/hosts .",
                  CopyCommand::new),
              JujuCommand.of(
                      "debug-hooks UNIT [HOOK|ACTION...]",
                      "a shell in place of a unit's hooks",
                      DebugHooksCommand::new)
                  .also("debug-hook"),
              JujuCommand.of(
                  "debug-code UNIT",
                  "is not offered: refused",
                  surroundings -> new FactCommand(surroundings, FactCommand.Fact.DEBUG_CODE))));

  private static final Section BREAKING =
      new Section(
          "Breaking",
          List.of(
              JujuCommand.of(
                  "fault COMMAND", "lets something go wrong on purpose", FaultCommand::new),
              JujuCommand.of(
                  "soak CHARM...|BUNDLE",
                  "looks for an order or a fault that charms do not survive",
                  SoakCommand::new)));

  private static final Section HOLDINGS =
      new Section(
          "Resources, storage, secrets",
          List.of(
              JujuCommand.of("resources APP", "lists a charm's files", ResourcesCommand::new)
                  .also("list-resources"),
              JujuCommand.of(
                  "attach-resource APP NAME=FILE",
                  "gives a charm a file",
                  AttachResourceCommand::new),
              JujuCommand.of("storage", "lists storage", StorageCommand::new).also("list-storage"),
              JujuCommand.of("show-storage ID...", "tells about storage", ShowStorageCommand::new),
              JujuCommand.of(
                  "add-storage UNIT NAME[=DIRECTIVE]",
                  "gives a unit more; a directive is POOL,COUNT,SIZE",
                  AddStorageCommand::new),
              JujuCommand.of(
                  "attach-storage UNIT ID...",
                  "gives a unit kept storage",
                  AttachStorageCommand::new),
              JujuCommand.of(
                  "detach-storage ID...",
                  "takes it from its unit, and keeps it",
                  DetachStorageCommand::new),
              JujuCommand.of("remove-storage ID...", "removes it", RemoveStorageCommand::new),
              JujuCommand.of("secrets", "lists them", SecretsCommand::new).also("list-secrets"),
              JujuCommand.of(
                  "show-secret ID|NAME",
                  "tells about one; what it holds with --reveal",
                  ShowSecretCommand::new),
              JujuCommand.of(
                  "add-secret NAME KEY=VALUE...", "adds one of your own", AddSecretCommand::new),
              JujuCommand.of(
                  "update-secret NAME KEY=VALUE...", "changes it", UpdateSecretCommand::new),
              JujuCommand.of(
                  "grant-secret NAME APP",
                  "lets an application read it",
                  surroundings -> new GrantSecretCommand(surroundings, true)),
              JujuCommand.of(
                  "revoke-secret NAME APP",
                  "takes that back",
                  surroundings -> new GrantSecretCommand(surroundings, false)),
              JujuCommand.of("remove-secret NAME", "removes it", RemoveSecretCommand::new),
              JujuCommand.of(
                  "rotate-secret ID",
                  "tells its owner that it is time to replace it",
                  surroundings -> new SecretDueCommand(surroundings, false)),
              JujuCommand.of(
                  "expire-secret ID",
                  "tells its owner that its revision ended",
                  surroundings -> new SecretDueCommand(surroundings, true))));

  private static final Section MODELS =
      new Section(
          "Models",
          List.of(
              JujuCommand.of("models", "lists them", ModelsCommand::new).also("list-models"),
              JujuCommand.of(
                  "add-model NAME [CLOUD]", "makes one, and switches to it", AddModelCommand::new),
              JujuCommand.of(
                  "switch [MODEL]", "tells or changes the current one", SwitchCommand::new),
              JujuCommand.of("show-model [MODEL]", "tells about one", ShowModelCommand::new),
              JujuCommand.of(
                  "model-config [KEY=VALUE...]", "shows or sets settings", ModelConfigCommand::new),
              JujuCommand.of(
                      "controllers",
                      "the embedded one",
                      surroundings -> new FactCommand(surroundings, FactCommand.Fact.CONTROLLERS))
                  .also("list-controllers"),
              JujuCommand.of("clouds", "what machines can be of", CloudsCommand::new)
                  .also("list-clouds"),
              JujuCommand.of(
                  "whoami",
                  "always admin",
                  surroundings -> new FactCommand(surroundings, FactCommand.Fact.WHOAMI)),
              JujuCommand.of(
                  "version",
                  "of the Juju whose contract this engine follows",
                  surroundings -> new FactCommand(surroundings, FactCommand.Fact.VERSION)),
              JujuCommand.of(
                  "bootstrap",
                  "is not needed",
                  surroundings -> new FactCommand(surroundings, FactCommand.Fact.BOOTSTRAP)),
              JujuCommand.of(
                  "add-machine",
                  "is not offered: machines come with units",
                  surroundings -> new FactCommand(surroundings, FactCommand.Fact.ADD_MACHINE)),
              JujuCommand.of(
                  "export-bundle", "prints the model as a bundle", ExportBundleCommand::new),
              JujuCommand.of(
                  "destroy-model [MODEL]", "removes all that is in it", DestroyCommand::new),
              JujuCommand.of(
                  "host-check",
                  "what real machines brought to this host",
                  surroundings -> new HostCommand(surroundings, false)),
              JujuCommand.of(
                  "host-clean",
                  "takes away what is left of models that are gone",
                  surroundings -> new HostCommand(surroundings, true))));

  private static final List<Section> ALL =
      List.of(APPLICATIONS, RELATIONS, LOOKING, RUNNING, HOLDINGS, MODELS, BREAKING);

  private JujuCommands() {}

  /** The command of this name; empty when none has it. */
  public static Optional<JujuCommand> named(String name) {
    return commands().filter(command -> command.answersTo(name)).findFirst();
  }

  /** A line for each command, section by section; what stands between is indented by two. */
  public static String help() {
    StringBuilder text = new StringBuilder();
    for (Section section : ALL) {
      text.append('\n').append(section.title()).append('\n');
      for (JujuCommand command : section.commands()) {
        text.append(
            ("  %-" + USAGE_WIDTH + "s%s%n").formatted(command.usage(), command.explained()));
      }
    }
    return text.toString();
  }

  static Stream<JujuCommand> commands() {
    return ALL.stream().flatMap(section -> section.commands().stream());
  }
}
