package charms.cli.juju;

import charms.cli.command.Surroundings;
import charms.cli.command.UsageException;
import charms.engine.Engine;
import charms.engine.status.ModelStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code status}. */
@Command(description = "Shows applications, units and machines.")
public final class StatusCommand extends EngineCommand {
  private static final Duration SHORTEST = Duration.ofSeconds(1);

  /** Moves a terminal to its upper left corner and clears it. */
  private static final String CLEARED = "\033[H\033[2J";

  private final Pause pause;

  @Parameters(arity = "0..*", paramLabel = "NAME", description = "Applications or units to show.")
  private List<String> names = new ArrayList<>();

  @Option(
      names = "--format",
      description = "tabular, oneline (also short, line), summary, yaml or json.",
      defaultValue = "tabular")
  private String format = "tabular";

  @Option(
      names = {"--relations", "--integrations"},
      description = "Shows relations too.")
  private boolean relations;

  @Option(names = "--storage", description = "Shows storage too.")
  private boolean storage;

  @Option(
      names = {"--color", "--no-color"},
      hidden = true)
  private boolean ignored;

  @Option(
      names = "--watch",
      paramLabel = "LENGTH",
      description = "Shows it anew so often, as in 5s, until Ctrl-C.")
  private @Nullable String watch;

  public StatusCommand(Surroundings surroundings) {
    this(surroundings, Pause.asleep());
  }

  /**
   * @param pause what is between two looks of {@code --watch}
   */
  StatusCommand(Surroundings surroundings, Pause pause) {
    super(surroundings);
    this.pause = pause;
  }

  @Override
  int run(Engine engine) {
    if (watch == null) {
      show(engine, "");
      return 0;
    }
    Duration length = GoDuration.parse(watch);
    if (length.compareTo(SHORTEST) < 0) {
      throw new UsageException("--watch takes 1s or more, got '" + watch + "'");
    }
    show(engine, CLEARED);
    while (pause.after(length)) {
      try (Engine next = open(models().home(modelName()))) {
        show(next, CLEARED);
      }
    }
    return 0;
  }

  /**
   * @param before what is printed before it
   */
  private void show(Engine engine, String before) {
    ModelStatus status = new StatusSelection(names).of(engine.status());
    String text =
        switch (format) {
          case "tabular" -> new StatusTable(status, relations, storage).text();
          case "oneline", "short", "line" -> StatusOneline.text(status);
          case "summary" -> StatusSummary.text(status);
          case "yaml", "json" -> DocumentText.of(format, StatusDocument.document(status));
          default ->
              throw new UsageException(
                  "no format '"
                      + format
                      + "': tabular, oneline, short, line, summary, yaml or json");
        };
    surroundings().output().print(before);
    if (status.applications().isEmpty()
        && status.machines().isEmpty()
        && format.equals("tabular")) {
      surroundings().errors().println("Model \"" + status.name() + "\" is empty.");
      return;
    }
    surroundings().output().print(text);
    surroundings().output().flush();
  }
}
