package charms.cli;

import charms.build.memory.RememberedBuild;
import charms.cli.command.Surroundings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * {@code charm SUB ARGUMENT...}: chooses the subcommand, so that only its classes are loaded
 * (charm-build.md section 1, the wrapper).
 */
public final class Cli {
  private static final int NOTHING_ASKED = 64;
  private static final int UNKNOWN = 127;
  private static final Set<String> IGNORED =
      Set.of("-q", "-v", "--quiet", "--verbose", "--show-log");
  private static final Set<String> IGNORED_WITH_VALUE = Set.of("--log-file", "--logging-config");
  private static final String USAGE =
      """
      Usage: charm SUBCOMMAND ARGUMENT...
      Build, test and run layered reactive machine charms.

        charm create -t openstack-api NAME   a new charm from a template
        charm build -o build src             a charm from its layers
        charm pack DIR                       a charm as one .charm file
        charm proof DIR                      what is wrong with a charm
        charm layers DIR                     which layer each file of a charm is from
        charm explain PATH[#KEY] DIR         which layers have a file or key, and which won
        charm pull-source layer:NAME         the source of a layer
        charm juju SUBCOMMAND                deploy, relate and scale charms on this machine
        charm version                        what this is
        charm help SUBCOMMAND                what a subcommand takes
      """;

  private final Surroundings surroundings;

  public Cli(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /**
   * Runs a command.
   *
   * @return its exit status: 0 done, 1 the charm or model is wrong, 2 the command line is wrong, 3
   *     a fault of this program
   */
  public int run(String... arguments) {
    List<String> words = withoutIgnored(arguments);
    if (words.isEmpty()) {
      surroundings.errors().print(USAGE);
      return NOTHING_ASKED;
    }
    String name = words.get(0);
    List<String> rest = words.subList(1, words.size());
    boolean helpAlone = name.equals("help") && rest.isEmpty();
    if (name.equals("-h") || name.equals("--help") || helpAlone) {
      surroundings.errors().print(USAGE);
      return 0;
    }
    if (name.equals("help")) {
      List<String> asked = new ArrayList<>(rest);
      asked.add("--help");
      return run(asked.toArray(String[]::new));
    }
    return switch (name) {
      case "create" ->
          new Command(surroundings, "charm create").run(new CreateCommand(surroundings), rest);
      case "build" -> build(rest);
      case "layers" ->
          new Command(surroundings, "charm layers").run(new LayersCommand(surroundings), rest);
      case "explain" ->
          new Command(surroundings, "charm explain").run(new ExplainCommand(surroundings), rest);
      case "pull-source" ->
          new Command(surroundings, "charm pull-source")
              .run(new PullSourceCommand(surroundings), rest);
      case "pack" ->
          new Command(surroundings, "charm pack")
              .run(new PackCommand(surroundings, line -> run(line.toArray(String[]::new))), rest);
      case "proof" ->
          new Command(surroundings, "charm proof").run(new ProofCommand(surroundings), rest);
      case "version" ->
          new Command(surroundings, "charm version").run(new VersionCommand(surroundings), rest);
      case "juju" -> new JujuCli(surroundings).run(rest);
      default -> {
        surroundings.errors().println("error: charm has no subcommand '" + name + "'");
        surroundings.errors().println("  fix: charm help lists them");
        yield UNKNOWN;
      }
    };
  }

  private static List<String> withoutIgnored(String[] arguments) {
    List<String> words = new ArrayList<>(Arrays.asList(arguments));
    while (!words.isEmpty()) {
      if (IGNORED.contains(words.get(0))) {
        words.remove(0);
      } else if (IGNORED_WITH_VALUE.contains(words.get(0)) && words.size() > 1) {
        words.subList(0, 2).clear();
      } else {
        break;
      }
    }
    return words;
  }

  private int build(List<String> arguments) {
    if (arguments.equals(List.of("help"))) {
      return build(List.of("--help"));
    }
    KnownBuild known = KnownBuild.of(surroundings, arguments);
    Optional<RememberedBuild> ended = known.ended();
    if (ended.isPresent()) {
      surroundings.output().print(ended.get().output());
      return ended.get().status();
    }
    return new Command(surroundings, "charm build")
        .run(new BuildCommand(surroundings, known), arguments);
  }
}
