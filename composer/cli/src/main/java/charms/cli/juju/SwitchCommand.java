package charms.cli.juju;

import charms.cli.command.HelpOption;
import charms.cli.command.Surroundings;
import charms.engine.ModelHomes;
import charms.engine.state.ModelException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code switch}. */
@Command(description = "Tells which model commands mean, or changes that.")
public final class SwitchCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Parameters(arity = "0..1", paramLabel = "MODEL", description = "The model to switch to.")
  private @Nullable String name;

  @Mixin private HelpOption help;

  public SwitchCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    ModelHomes models = JujuHome.models(surroundings);
    String before = models.current();
    if (name == null) {
      surroundings.output().println(JujuHome.qualified(before));
      return 0;
    }
    String wanted = JujuHome.plainName(name);
    if (!models.names().contains(wanted)) {
      throw new ModelException("\"" + name + "\" is not the name of a model or controller");
    }
    models.choose(wanted);
    surroundings
        .errors()
        .println(
            JujuHome.qualified(before)
                + (wanted.equals(before) ? " (no change)" : " -> " + JujuHome.qualified(wanted)));
    return 0;
  }
}
