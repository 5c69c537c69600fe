package charms.cli.juju;

import charms.cli.command.Surroundings;
import charms.cli.command.UsageException;
import charms.engine.Engine;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ssh}: a command in a unit's machine; {@code exec}: one with the hook tools. */
@Command(description = "Runs a command line in a unit's machine; its exit status is the command's.")
public final class MachineCommand extends EngineCommand {
  private final boolean withTools;

  @Option(
      names = {"-u", "--unit"},
      description = "The unit, as in congress/0.")
  private @Nullable String unit;

  @Parameters(
      arity = "0..*",
      paramLabel = "[UNIT] COMMAND",
      description = "What to run, and where.")
  private List<String> words = new ArrayList<>();

  public MachineCommand(Surroundings surroundings, boolean withTools) {
    super(surroundings);
    this.withTools = withTools;
  }

  @Override
  int run(Engine engine) {
    List<String> command = new ArrayList<>(words);
    String target = unit;
    if (target == null && !command.isEmpty()) {
      target = command.remove(0);
    }
    if (target == null || command.isEmpty()) {
      throw new UsageException("name a unit and a command, as in: congress/0 'cat /etc/hostname'");
    }
    String line = String.join(" ", command);
    if (withTools) {
      int status = engine.exec(target, line, streams());
      int settled = settle(engine);
      return status == 0 ? settled : status;
    }
    return engine.ssh(target, line, streams());
  }
}
