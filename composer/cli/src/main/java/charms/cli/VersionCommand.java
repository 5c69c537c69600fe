package charms.cli;

import charms.cli.command.HelpOption;
import charms.cli.command.Surroundings;
import com.google.gson.Gson;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code charm version}. */
@picocli.CommandLine.Command(description = "Prints the version.", mixinStandardHelpOptions = false)
final class VersionCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Option(
      names = "--format",
      description = "long, short, default or json",
      defaultValue = "default")
  private String format = "default";

  @Mixin private HelpOption help;

  VersionCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    String version = Version.current();
    if (format.equals("json")) {
      Map<String, Object> tools = Map.of("version", version, "git", "", "gitn", 0);
      surroundings.output().println(new Gson().toJson(Map.of("charm-tools", tools)));
    } else {
      surroundings.output().println("-");
      surroundings.output().println("charm-tools " + version + " (Charm Composer)");
    }
    return 0;
  }
}
