package charms.build.fetch;

import java.nio.file.Path;
import java.util.List;

/**
 * Where layers are looked for.
 *
 * @param layerDirectories local directories of layers, first wins
 * @param interfaceDirectories local directories of interface layers, first wins
 * @param index directory of the layer index, as in {@code DIST/layer-index}
 * @param cacheDirectory where what is fetched is kept
 */
public record FetchRequest(
    List<Path> layerDirectories, List<Path> interfaceDirectories, Path index, Path cacheDirectory) {
  public FetchRequest {
    layerDirectories = List.copyOf(layerDirectories);
    interfaceDirectories = List.copyOf(interfaceDirectories);
  }

  List<Path> directories(LayerKind kind) {
    return kind == LayerKind.LAYER ? layerDirectories : interfaceDirectories;
  }
}
