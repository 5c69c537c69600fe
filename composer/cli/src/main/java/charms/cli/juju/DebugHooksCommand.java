package charms.cli.juju;

import charms.cli.command.Surroundings;
import charms.cli.command.UsageException;
import charms.engine.Engine;
import charms.engine.hook.DebugShell;
import charms.engine.state.ModelException;
import charms.engine.state.UnitName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/** {@code debug-hooks}. */
@Command(
    description =
        "Runs a shell in place of a unit's hooks and actions, with their environment and tools.",
    footer = {
      "",
      "A hook in which the unit failed runs again. After -- stands the command that lets hooks or",
      "actions run, as in:",
      "  charm juju debug-hooks app/0 config-changed -- config app debug=true",
      "  charm juju debug-hooks app/0 backup -- run app/0 backup target=/srv",
      "The shell's exit status is the hook's: after 'exit 1' the hook has failed."
    })
public final class DebugHooksCommand extends EngineCommand {
  private static final String REST = "--";

  /** Commands that let hooks or actions run, of the model they are given. */
  private static final Set<String> CAUSES =
      Set.of(
          "deploy",
          "refresh",
          "add-unit",
          "remove-unit",
          "remove-application",
          "config",
          "resolved",
          "integrate",
          "remove-relation",
          "run",
          "exec",
          "attach-resource",
          "add-storage",
          "attach-storage",
          "detach-storage",
          "remove-storage",
          "update-secret",
          "remove-secret",
          "rotate-secret",
          "expire-secret");

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--command",
      paramLabel = "LINE",
      description = "What the shell runs; without it, what you type or pipe in.")
  private @Nullable String line;

  @Parameters(
      arity = "0..*",
      paramLabel = "UNIT [HOOK|ACTION...] [-- COMMAND...]",
      description = "The unit, and in which hooks and actions; in all without names.")
  private List<String> words = new ArrayList<>();

  private int stops;

  public DebugHooksCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  int run(Engine engine) {
    List<String> cause = cause();
    List<String> named = words.subList(0, words.size() - cause.size());
    if (named.isEmpty()) {
      throw new UsageException("name a unit, as in: congress/0 config-changed");
    }
    UnitName unit = UnitName.parse(named.get(0));
    Set<String> names = new TreeSet<>(named.subList(1, named.size()));
    if (cause.isEmpty() && engine.showUnit(unit.toString()).isEmpty()) {
      throw new ModelException("unit \"" + unit + "\" not found");
    }
    Optional<EngineCommand> causing =
        cause.isEmpty() ? Optional.empty() : Optional.of(causing(cause));
    engine.debugHooks(
        new DebugShell(unit, names, Optional.ofNullable(line), seat(), stop -> tell(unit, stop)));
    int status = causing.isPresent() ? causing.get().run(engine) : settle(engine);
    if (stops > 0) {
      return status;
    }
    throw new ModelException(
        "no %s of %s was due: hooks run while a command runs; name one that lets it run, as in"
                .formatted(names.isEmpty() ? "hook" : String.join(" or ", names), unit)
            + " charm juju debug-hooks %s config-changed -- config %s KEY=VALUE"
                .formatted(unit, unit.application()));
  }

  /** What stands after {@code --}. */
  private List<String> cause() {
    if (spec == null) {
      throw new IllegalStateException("the command line was not read");
    }
    ParseResult parsed = spec.commandLine().getParseResult();
    List<String> typed = parsed.originalArgs();
    int rest = typed.indexOf(REST);
    if (rest == typed.size() - 1) {
      throw new UsageException("name a command after --");
    }
    return rest < 0 ? List.of() : typed.subList(rest + 1, typed.size());
  }

  private EngineCommand causing(List<String> words) {
    String name = words.get(0);
    Callable<Integer> command =
        JujuCommands.named(name)
            .filter(one -> CAUSES.contains(one.name()))
            .orElseThrow(() -> new UsageException("'" + name + "' after -- lets no hook run"))
            .maker()
            .apply(surroundings());
    EngineCommand causing = (EngineCommand) command;
    new CommandLine(causing)
        .setAbbreviatedOptionsAllowed(true)
        .parseArgs(words.subList(1, words.size()).toArray(String[]::new));
    causing.takePlaceIn(this);
    return causing;
  }

  private DebugShell.Seat seat() {
    return surroundings().ownInput()
        ? new DebugShell.Seat.Own(surroundings().variable("TERM"))
        : new DebugShell.Seat.Given(streams());
  }

  private void tell(UnitName unit, DebugShell.Stop stop) {
    stops++;
    surroundings().output().flush();
    surroundings().errors().println(DebugWords.entering(unit, stop));
    surroundings().errors().flush();
  }
}
