package charms.cli.juju;

import charms.cli.command.Surroundings;
import charms.cli.command.UsageException;
import charms.engine.Engine;
import charms.engine.machine.MachineChanges;
import charms.engine.state.ModelException;
import charms.engine.state.UnitName;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code machine}: what was done to a unit's machine. */
@Command(
    description =
        "Shows what was done to a unit's machine since it was made: packages, services, commands,"
            + " files with diffs. With paths: these files only, whole.")
public final class MachineChangesCommand extends EngineCommand {
  @Parameters(
      index = "0",
      paramLabel = "UNIT",
      description = "As in congress/0; or a machine's number.")
  private String target = "";

  @Parameters(
      index = "1..*",
      paramLabel = "PATH",
      description = "A file of the machine, as in /etc/hosts; or a directory of files.")
  private List<String> paths = new ArrayList<>();

  @Option(names = "--format", description = "tabular or json.", defaultValue = "tabular")
  private String format = "tabular";

  @Option(names = "--no-diff", description = "Lists files without what changed in them.")
  private boolean withoutDiffs;

  public MachineChangesCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  int run(Engine engine) {
    if (!UnitName.fits(target) && !target.matches("[0-9]{1,9}")) {
      throw new UsageException("'" + target + "' is no unit; name one as in congress/0");
    }
    MachineChanges changes = engine.machineChanges(target);
    if (!paths.isEmpty()) {
      changes = chosen(changes);
    }
    MachineReport report =
        new MachineReport(changes, !withoutDiffs, !paths.isEmpty(), ZoneId.systemDefault());
    surroundings()
        .output()
        .print(
            switch (format) {
              case "tabular" -> report.text();
              case "json" -> report.json();
              default -> throw new UsageException("no format '" + format + "': tabular or json");
            });
    return 0;
  }

  /** Only the files named, or below a directory named. */
  private MachineChanges chosen(MachineChanges changes) {
    for (String path : paths) {
      if (changes.files().stream().noneMatch(file -> within(file.path(), path))) {
        throw new ModelException("nothing was done to '" + path + "' of " + target);
      }
    }
    return new MachineChanges(
        List.of(),
        List.of(),
        List.of(),
        changes.files().stream()
            .filter(file -> paths.stream().anyMatch(path -> within(file.path(), path)))
            .toList());
  }

  private static boolean within(String file, String path) {
    return file.equals(path) || file.startsWith(path.endsWith("/") ? path : path + "/");
  }
}
