package charms.cli;

import charms.build.create.CharmTemplate;
import charms.build.create.CharmTemplates;
import charms.build.create.CreateRequest;
import charms.build.create.PackageDescription;
import charms.build.create.Question;
import charms.cli.command.HelpOption;
import charms.cli.command.Surroundings;
import charms.model.diag.CharmException;
import charms.model.diag.Diagnostic;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code charm create}: asks a template's questions and writes the charm. */
@picocli.CommandLine.Command(description = "Creates a charm from a template.")
final class CreateCommand implements Callable<Integer> {
  private static final String DEFAULT = "reactive-python";
  private static final String PYTHON = "-python";

  private final Surroundings surroundings;

  @Option(
      names = {"-t", "--template"},
      description = "openstack-api or basic (Java), reactive-python or bash.")
  private @Nullable String template;

  @Option(names = "--python", description = "The template's Python form, as of openstack-api.")
  private boolean python;

  @Option(
      names = {"-a", "--accept-defaults"},
      description = "Asks nothing: every answer is the default.")
  private boolean acceptDefaults;

  @Option(
      names = {"-v", "--verbose"},
      description = "Says what is written.")
  private boolean verbose;

  @Mixin private HelpOption help;

  @Parameters(index = "0", paramLabel = "NAME", description = "The charm's name.")
  private String name = "";

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "HOME",
      description = "Where its directory is made; CHARM_HOME or this directory without it.")
  private @Nullable Path home;

  CreateCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    CharmTemplates templates = CharmTemplates.in(surroundings.distribution().resolve("templates"));
    if (template == null) {
      surroundings.errors().println("INFO: Using default charm template (" + DEFAULT + ").");
    }
    String wanted = Optional.ofNullable(template).orElse(DEFAULT) + (python ? PYTHON : "");
    CharmTemplate chosen =
        templates
            .find(wanted)
            .orElseThrow(
                () ->
                    new CharmException(
                        Diagnostic.error(
                                "cannot create a charm from template '"
                                    + wanted
                                    + "': there is none of that name")
                            .fix("charm create -t " + String.join(" | ", templates.names()))));
    Path place =
        Optional.ofNullable(home)
            .orElseGet(() -> Path.of(surroundings.variable("CHARM_HOME").orElse(".")));
    Path target = place.resolve(name).normalize();
    if (Files.exists(target)) {
      throw new CharmException(
          Diagnostic.error(target + " exists. Please move it out of the way."));
    }
    Map<String, String> answers = acceptDefaults ? Map.of() : ask(chosen);
    surroundings.errors().println("INFO: Generating charm for " + name + " in " + target);
    chosen.create(new CreateRequest(name, place, maintainer(), described(), answers));
    return 0;
  }

  private PackageDescription described() {
    Optional<PackageDescription> found =
        PackageDescription.ofPackage(name, surroundings.variables());
    if (found.isEmpty()) {
      surroundings
          .errors()
          .println("INFO: No " + name + " in apt cache; creating an empty charm instead.");
    }
    return found.orElse(PackageDescription.NONE);
  }

  /** As the environment has it: NAME and EMAIL, else the user. */
  private String maintainer() {
    String user = System.getProperty("user.name");
    String person = surroundings.variable("NAME").orElse(user);
    String mail = surroundings.variable("EMAIL").orElse(user + "@localhost");
    return (person + " <" + mail + ">").replaceAll("\\p{Cntrl}", "");
  }

  /** An empty answer is the default, and so is the end of input. */
  private Map<String, String> ask(CharmTemplate chosen) throws IOException {
    Map<String, String> answers = new TreeMap<>();
    BufferedReader input =
        new BufferedReader(new InputStreamReader(surroundings.input(), StandardCharsets.UTF_8));
    for (Question question : chosen.questions()) {
      surroundings.output().print(question.prompt() + " ");
      surroundings.output().flush();
      String answer = input.readLine();
      while (answer != null && !answer.isBlank() && question.objection(answer).isPresent()) {
        surroundings.output().println(question.objection(answer).get());
        surroundings.output().print(question.prompt() + " ");
        surroundings.output().flush();
        answer = input.readLine();
      }
      if (answer != null && !answer.isBlank()) {
        answers.put(question.key(), answer);
      }
    }
    surroundings.output().println();
    return answers;
  }
}
