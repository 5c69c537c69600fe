package charms.build.stack;

import charms.build.fetch.FetchRequest;
import java.nio.file.Path;
import java.util.List;

/**
 * Which stack to read, and where its layers are looked for.
 *
 * @param charmLayer directory of the layer being built
 * @param layerDirectories local directories of layers, first wins
 * @param interfaceDirectories local directories of interface layers, first wins
 * @param index directory of the layer index, as in {@code DIST/layer-index}
 * @param cacheDirectory where what is fetched is kept
 */
public record StackRequest(
    Path charmLayer,
    List<Path> layerDirectories,
    List<Path> interfaceDirectories,
    Path index,
    Path cacheDirectory) {
  FetchRequest fetching() {
    return new FetchRequest(layerDirectories, interfaceDirectories, index, cacheDirectory);
  }
}
