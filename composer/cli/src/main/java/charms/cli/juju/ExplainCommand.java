package charms.cli.juju;

import charms.cli.command.Surroundings;
import charms.cli.command.UsageException;
import charms.engine.Engine;
import charms.engine.hook.UnitPaths;
import charms.engine.state.UnitName;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code explain}: asks the charm of a unit what its last hooks did and why. */
@Command(
    description =
        "Tells which handlers of a unit ran in its last hooks and why; of one handler which of its"
            + " conditions does not hold; of one flag who sets it.")
public final class ExplainCommand extends EngineCommand {
  private static final String TOOL =
      "tool=%1$s/bin/charms.reactive;"
          + " [ -x \"$tool\" ] && exec \"$tool\" explain %2$s;"
          + " echo 'ERROR cannot explain %3$s: only Java charms note what their handlers do' >&2;"
          + " exit 1";

  @Parameters(arity = "1..2", paramLabel = "UNIT [HANDLER|FLAG]", description = "As in congress/0.")
  private List<String> words = new ArrayList<>();

  public ExplainCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  int run(Engine engine) {
    String unit = words.get(0);
    if (!UnitName.fits(unit)) {
      throw new UsageException("'" + unit + "' is no unit; name one as in congress/0");
    }
    String what = words.size() > 1 ? "'" + words.get(1).replace("'", "'\\''") + "'" : "";
    String charm = new UnitPaths(UnitName.parse(unit)).charm();
    return engine.ssh(unit, TOOL.formatted(charm, what, unit), streams());
  }
}
