package charms.cli.juju;

import charms.cli.command.Surroundings;
import charms.engine.Engine;
import charms.engine.state.ModelException;
import charms.model.yaml.YamlWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code export-bundle}. */
@Command(description = "Prints the model as a bundle that deploys to the same again.")
public final class ExportBundleCommand extends EngineCommand {
  @Option(names = "--filename", description = "The file to write, in place of printing.")
  private @Nullable Path file;

  public ExportBundleCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  int run(Engine engine) {
    if (engine.status().applications().isEmpty()) {
      throw new ModelException("nothing to export as there are no applications");
    }
    if (file == null) {
      surroundings().output().print(YamlWriter.writeAsJuju(engine.exportBundle(Path.of(""))));
      return 0;
    }
    Path directory = file.toAbsolutePath().normalize().getParent();
    write(file, YamlWriter.writeAsJuju(engine.exportBundle(directory)));
    print("Bundle successfully exported to " + file);
    return 0;
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException cause) {
      throw new ModelException("cannot write '" + file + "': no such directory, or not yours");
    }
  }
}
