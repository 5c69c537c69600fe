package charms.build;

import charms.build.stack.StackRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What to build.
 *
 * @param charmLayer directory of the charm layer
 * @param outputDirectory the charm becomes {@code OUTPUT/NAME}
 * @param name the charm's name; empty for that of its metadata.yaml
 * @param force go on although the charm there was changed by hand
 * @param layerDirectories local directories of layers, first wins
 * @param interfaceDirectories local directories of interface layers, first wins
 * @param index directory of the layer index, as in {@code DIST/layer-index}
 * @param cacheDirectory where what is fetched is kept
 */
public record BuildRequest(
    Path charmLayer,
    Path outputDirectory,
    Optional<String> name,
    boolean force,
    List<Path> layerDirectories,
    List<Path> interfaceDirectories,
    Path index,
    Path cacheDirectory) {
  StackRequest stack() {
    return new StackRequest(
        charmLayer, layerDirectories, interfaceDirectories, index, cacheDirectory);
  }
}
