package charms.build.stack;

import charms.build.fetch.FetchedLayer;
import charms.model.layer.LayerYaml;
import java.nio.file.Files;

/**
 * A layer in its place.
 *
 * @param source where it is
 * @param yaml its layer.yaml or interface.yaml
 */
public record StackedLayer(FetchedLayer source, LayerYaml yaml) {
  /** As its own file says, else as it was included. */
  public String name() {
    return yaml.name().orElse(source.name());
  }

  /** True when it has a layer.yaml, or interface.yaml, of its own. */
  public boolean hasYaml() {
    return !yaml.document().entries().isEmpty()
        || Files.exists(source.directory().resolve(source.kind().file()));
  }

  /** A file of the layer, for messages. */
  public String shown(String file) {
    String path = source.shownPath();
    return path.equals(".") ? file : path + "/" + file;
  }
}
