package charms.cli.juju;

import charms.cli.command.Surroundings;
import charms.cli.command.UsageException;
import charms.engine.Engine;
import charms.engine.query.Query;
import charms.engine.query.Scope;
import charms.engine.query.StatusScopes;
import charms.engine.state.ModelBusyException;
import charms.engine.state.ModelException;
import charms.model.yaml.YamlWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code wait-for}: runs what is due, then looks. While another command changes the model it waits
 * for that one; when nothing more can change it does not wait.
 */
@Command(
    description =
        "Waits until a condition holds. Nothing changes between commands: once all hooks have run"
            + " and it does not hold, the command fails at once.")
public final class WaitForCommand extends EngineCommand {
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

  @Parameters(
      index = "0",
      paramLabel = "KIND",
      description = "application, unit, machine or model.")
  private String kind = "";

  @Parameters(index = "1", arity = "0..1", paramLabel = "NAME", description = "Which one.")
  private @Nullable String name;

  @Option(
      names = "--query",
      description = "As in 'status==\"active\" && len(units)>=2'; alive and active without it.")
  private @Nullable String query;

  @Option(names = "--timeout", description = "As in 10m.", defaultValue = "10m")
  private String timeout = "10m";

  @Option(
      names = "--summary",
      arity = "0..1",
      fallbackValue = "true",
      defaultValue = "true",
      description = "Prints what the query asked for; =false does not.")
  private boolean summary = true;

  public WaitForCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  String modelName() {
    return kind.equals("model") && name != null ? JujuHome.plainName(name) : super.modelName();
  }

  @Override
  int run(Engine engine) {
    Query condition = Query.parse(query == null ? standard() : query);
    Instant end = Instant.now().plus(GoDuration.parse(timeout));
    boolean busy = !settled(engine, end);
    while (busy && !condition.holds(scope())) {
      if (Instant.now().isAfter(end)) {
        throw timedOut(condition);
      }
      pause();
      try (Engine next = open(models().home(modelName()))) {
        busy = !settled(next, end);
      }
    }
    Scope found = scope();
    if (!condition.holds(found)) {
      throw new ModelException(
          "%s \"%s\" is not as asked: %s does not hold, and nothing more is going to change; %s"
              .formatted(kind, found.name(), condition, state(condition, found)));
    }
    surroundings().errors().println(kind + " \"" + found.name() + "\" is running");
    if (summary) {
      surroundings()
          .output()
          .print(YamlWriter.writeAsJuju(Map.of("properties", properties(condition, found))));
    }
    return 0;
  }

  private String standard() {
    return switch (kind) {
      case "application" -> "life==\"alive\" && status==\"active\"";
      case "unit" -> "life==\"alive\" && workload-status==\"active\"";
      case "machine" -> "life==\"alive\" && status==\"started\"";
      case "model" -> "life==\"alive\" && status==\"available\"";
      default ->
          throw new UsageException(
              "cannot wait for '" + kind + "': application, unit, machine or model");
    };
  }

  /** What a query asks, as it stands in the database now. */
  private Scope scope() {
    try (Engine engine = open(models().home(modelName()))) {
      StatusScopes scopes = new StatusScopes(engine.status());
      String named = name == null ? "" : name;
      return switch (kind) {
        case "application" -> scopes.application(named);
        case "unit" -> scopes.unit(named);
        case "machine" -> scopes.machine(named);
        default -> scopes.model();
      };
    }
  }

  /** Runs what is due until the end; false when another command changes the model. */
  private boolean settled(Engine engine, Instant end) {
    FutureTask<Void> work = new FutureTask<>(engine::settle, null);
    Thread worker = new Thread(work, "settling");
    worker.setDaemon(true);
    worker.start();
    try {
      long left = Math.max(1, Duration.between(Instant.now(), end).toMillis());
      work.get(left, TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException late) {
      throw new ModelException("timed out after " + timeout + ", hooks are still running");
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof ModelBusyException) {
        return false;
      }
      throw failed.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException(failed.getCause());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new ModelException("stopped while waiting");
    }
  }

  private static void pause() {
    try {
      Thread.sleep(BETWEEN_LOOKS.toMillis());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new ModelException("stopped while waiting");
    }
  }

  private ModelException timedOut(Query condition) {
    return new ModelException(
        "timed out after %s waiting for %s: %s"
            .formatted(timeout, condition, state(condition, scope())));
  }

  /** As in {@code life is "alive", status is "blocked"}. */
  private static String state(Query condition, Scope found) {
    StringBuilder text = new StringBuilder();
    properties(condition, found)
        .forEach(
            (key, value) ->
                text.append(text.isEmpty() ? "" : ", ")
                    .append(key)
                    .append(" is ")
                    .append(value instanceof String ? "\"" + value + "\"" : value));
    return text.toString();
  }

  private static Map<String, Object> properties(Query condition, Scope found) {
    Map<String, Object> properties = new LinkedHashMap<>();
    for (String asked : condition.names()) {
      Object value = found.value(asked);
      properties.put(asked, value instanceof List<?> things ? states(things) : value);
    }
    return properties;
  }

  /** As in {@code congress/0 blocked}. */
  private static List<String> states(List<?> things) {
    return things.stream()
        .map(Scope.class::cast)
        .map(
            thing ->
                thing.name()
                    + " "
                    + thing
                        .values()
                        .getOrDefault("workload-status", thing.values().getOrDefault("status", "")))
        .map(String::strip)
        .toList();
  }
}
