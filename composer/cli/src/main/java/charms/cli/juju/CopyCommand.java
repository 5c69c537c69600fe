package charms.cli.juju;

import charms.cli.command.Surroundings;
import charms.cli.command.UsageException;
import charms.engine.Engine;
import charms.engine.copy.CopyPath;
import charms.engine.copy.CopyRequest;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code scp}. */
@Command(
    description =
        "Copies files between machines and this host, as in: congress/0:/etc/congress/congress.conf .")
public final class CopyCommand extends EngineCommand {
  @Option(names = "-r", description = "Copies directories, with what they hold.")
  private boolean directories;

  @Option(names = "-p", description = "Copies are as old as what was copied.")
  private boolean keepTimes;

  @Parameters(
      arity = "0..*",
      paramLabel = "[UNIT|MACHINE:]PATH",
      description =
          "What to copy, and last where to; several need a directory. In a machine a relative path"
              + " starts at /root, and *, ? and [...] are patterns.")
  private List<String> words = new ArrayList<>();

  public CopyCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  int run(Engine engine) {
    List<CopyPath> paths = words.stream().filter(this::isPath).map(CopyPath::parse).toList();
    if (paths.size() < 2) {
      throw new UsageException("at least two arguments required: what to copy, and where to");
    }
    int last = paths.size() - 1;
    engine.copy(new CopyRequest(paths.subList(0, last), paths.get(last), directories, keepTimes));
    return 0;
  }

  /** Takes scp's own options, which for Juju stand after {@code --}. */
  private boolean isPath(String word) {
    if (word.length() < 2 || !word.startsWith("-")) {
      return true;
    }
    for (char letter : word.substring(1).toCharArray()) {
      switch (letter) {
        case 'r' -> directories = true;
        case 'p' -> keepTimes = true;
        case 'q', 'v', 'C', '3', 'B' -> {} // of the way there: there is none
        default ->
            throw new UsageException(
                "option -%s is not known; a path that begins so is written as ./%s"
                    .formatted(letter, word));
      }
    }
    return false;
  }
}
