package charms.cli.juju;

import charms.cli.command.Surroundings;
import charms.cli.command.UsageException;
import charms.engine.Engine;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code integrate}, {@code add-relation}, {@code relate}, and {@code remove-relation}. */
@Command(description = "Relates two applications, or ends their relation.")
public final class IntegrateCommand extends EngineCommand {
  private final boolean relate;

  @Parameters(
      paramLabel = "APP[:ENDPOINT]",
      description = "The two sides; to remove, the relation's number will do.")
  private List<String> sides = new ArrayList<>();

  @Option(names = "--force", hidden = true)
  private boolean force;

  public IntegrateCommand(Surroundings surroundings, boolean relate) {
    super(surroundings);
    this.relate = relate;
  }

  @Override
  int run(Engine engine) {
    boolean numbered = sides.size() == 1 && sides.get(0).matches("[0-9]{1,9}");
    if (!relate && numbered) {
      engine.removeRelation(Integer.parseInt(sides.get(0)));
    } else if (sides.size() != 2) {
      throw new UsageException("a relation has two sides, got " + sides.size());
    } else if (relate) {
      engine.integrate(sides.get(0), sides.get(1));
    } else {
      engine.removeRelation(sides.get(0), sides.get(1));
    }
    return settle(engine);
  }
}
