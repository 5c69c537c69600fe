package charms.cli.juju;

import charms.cli.command.HelpOption;
import charms.cli.command.Surroundings;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** What of Juju is always the same here: controllers, users; and what there is not. */
@Command(description = "Tells what of Juju is always the same in this engine.")
public final class FactCommand implements Callable<Integer> {
  private final Surroundings surroundings;
  private final Fact fact;

  @Parameters(arity = "0..*", hidden = true)
  private List<String> words = new ArrayList<>();

  @Mixin private HelpOption help;

  /** A fact, and whether telling it grants what the command asks for. */
  enum Fact {
    CONTROLLERS(
        """
        Controller  User   Access     Cloud/Region       Version
        embedded*   admin  superuser  sandbox/localhost  3.6.0
        """,
        true),
    WHOAMI("Controller:  embedded\nUser:        admin\n", true),
    VERSION("3.6.0-genericlinux-embedded\n", true),
    BOOTSTRAP(
        "No bootstrap is needed: the engine is in this program. charm juju deploy ./CHARM\n", true),
    SCALE(
        "ERROR scale-application is for kubernetes models; use add-unit and remove-unit\n", false),
    ADD_MACHINE(
        "ERROR add-machine: a machine comes with its first unit; use deploy, add-unit or a bundle\n",
        false),
    DEBUG_CODE(
        "ERROR debug-code is not offered; debug-hooks gives a shell in the hook's place\n", false);

    private final String text;
    private final boolean granted;

    Fact(String text, boolean granted) {
      this.text = text;
      this.granted = granted;
    }
  }

  FactCommand(Surroundings surroundings, Fact fact) {
    this.surroundings = surroundings;
    this.fact = fact;
  }

  @Override
  public Integer call() {
    if (fact.granted) {
      surroundings.output().print(fact.text);
      return 0;
    }
    surroundings.errors().print(fact.text);
    return 1;
  }
}
