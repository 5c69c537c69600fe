package charms.cli.juju;

import charms.cli.command.Surroundings;
import charms.engine.Engine;
import charms.engine.state.StorageDirective;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code add-storage}. */
@Command(description = "Gives a unit more storage.")
public final class AddStorageCommand extends EngineCommand {
  @Parameters(index = "0", paramLabel = "UNIT", description = "The unit.")
  private String unit = "";

  @Parameters(
      index = "1..*",
      arity = "1..*",
      paramLabel = "NAME[=POOL,COUNT,SIZE]",
      description = "The charm's storage, and what of it.")
  private List<String> words = new ArrayList<>();

  public AddStorageCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  int run(Engine engine) {
    SortedMap<String, StorageDirective> directives = StorageWords.parse(words);
    Attempts attempts = new Attempts(surroundings().errors());
    directives.forEach(
        (name, directive) ->
            attempts.add(
                () -> added(engine, name, directive),
                "failed to add storage \"%s\" to %s".formatted(name, unit)));
    int status = attempts.end();
    return Math.max(status, settle(engine));
  }

  private String added(Engine engine, String name, StorageDirective directive) {
    List<String> lines =
        engine.storage().add(unit, name, directive).stream()
            .map(id -> "added storage " + id + " to " + unit)
            .toList();
    return String.join("\n", lines);
  }
}
