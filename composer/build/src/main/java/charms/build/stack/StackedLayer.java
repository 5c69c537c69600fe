package charms.build.stack;

import charms.build.fetch.FetchedLayer;
import charms.model.layer.LayerYaml;

/**
 * A layer in its place.
 *
 * @param source where it is
 * @param yaml its layer.yaml or interface.yaml
 */
public record StackedLayer(FetchedLayer source, LayerYaml yaml) {
  /** A file of the layer, for messages. */
  public String shown(String file) {
    String path = source.shownPath();
    return path.equals(".") ? file : path + "/" + file;
  }
}
