package charms.build.stack;

import charms.model.diag.CharmException;
import charms.model.diag.Diagnostic;
import charms.model.diag.SourcePosition;
import charms.model.yaml.YamlReader;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads the stack of a charm layer: fetches what it includes and puts it in order. */
public final class StackReader {
  /**
   * The stack.
   *
   * @throws CharmException with everything that is wrong: layers not to be had, circles, broken
   *     files
   */
  public LayerStack read(StackRequest request) {
    Path charmLayer = request.charmLayer();
    if (!Files.isDirectory(charmLayer)) {
      throw new CharmException(
          Diagnostic.error("cannot build '" + charmLayer + "': no such directory"));
    }
    if (!Files.isRegularFile(charmLayer.resolve("layer.yaml"))) {
      throw new CharmException(
          Diagnostic.error(
                  SourcePosition.file(charmLayer.resolve("layer.yaml").toString()),
                  "cannot build '" + charmLayer + "': it has no layer.yaml")
              .fix("name the directory of the charm layer, as in: charm build src"));
    }
    return StackWalk.of(charmLayer, name(charmLayer), request.fetching()).read();
  }

  /** The name in metadata.yaml, else the directory's. */
  private static String name(Path charmLayer) {
    Path metadata = charmLayer.resolve("metadata.yaml");
    String directory = charmLayer.toAbsolutePath().normalize().getFileName().toString();
    return Files.isRegularFile(metadata)
        ? YamlReader.read(metadata, metadata.toString())
            .asMapping("'metadata.yaml'")
            .text("name")
            .orElse(directory)
        : directory;
  }
}
