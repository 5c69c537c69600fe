package charms.cli;

import charms.build.explain.Explanation;
import charms.cli.command.HelpOption;
import charms.cli.command.Surroundings;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code charm explain}: which layer gave a file or a key. */
@picocli.CommandLine.Command(
    description = "Says which layers have a file or a key of the charm, and what became of each.",
    footer = {
      "",
      "  charm explain templates/haproxy.cfg src",
      "  charm explain config.yaml#options.vip src"
    })
final class ExplainCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Parameters(
      index = "0",
      paramLabel = "PATH[#KEY]",
      description = "A file of the charm; of a YAML file also a key, with dots between its parts.")
  private String what = "";

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "CHARM",
      description = "The charm layer's directory; this one where none is named.",
      defaultValue = ".")
  private Path charm = Path.of(".");

  @Mixin private final StackOptions layers = new StackOptions();

  @Mixin private HelpOption help;

  ExplainCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Explanation explanation = new Explanation(layers.stack(surroundings, charm));
    int mark = what.indexOf('#');
    List<String> lines =
        mark < 0
            ? explanation.ofFile(what)
            : explanation.ofKey(what.substring(0, mark), what.substring(mark + 1));
    lines.forEach(surroundings.output()::println);
    return 0;
  }
}
