package charms.build.fetch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Where layers are looked for.
 *
 * @param layerDirectories local directories of layers, first wins
 * @param interfaceDirectories local directories of interface layers, first wins
 * @param bundled directory of the product's own index, as in {@code DIST/layer-index}; empty for a
 *     Python stack, which sees none of it
 * @param indexes URLs of further indexes, asked in this order, each with a slash at its end
 * @param cacheDirectory where what is fetched is kept
 * @param offline whether to use only what is kept
 * @param progress hears what is fetched, a line each
 * @param locked the revision of includes that a build.lock has; local directories still win
 */
public record FetchRequest(
    List<Path> layerDirectories,
    List<Path> interfaceDirectories,
    Optional<Path> bundled,
    List<String> indexes,
    Path cacheDirectory,
    boolean offline,
    Consumer<String> progress,
    Map<String, String> locked) {
  public FetchRequest {
    layerDirectories = List.copyOf(layerDirectories);
    interfaceDirectories = List.copyOf(interfaceDirectories);
    indexes = List.copyOf(indexes);
    locked = Map.copyOf(locked);
  }

  /** The same without the product's own index. */
  public FetchRequest withoutBundled() {
    return new FetchRequest(
        layerDirectories,
        interfaceDirectories,
        Optional.empty(),
        indexes,
        cacheDirectory,
        offline,
        progress,
        locked);
  }

  /** The same with the revisions of a lock. */
  public FetchRequest at(Map<String, String> revisions) {
    return new FetchRequest(
        layerDirectories,
        interfaceDirectories,
        bundled,
        indexes,
        cacheDirectory,
        offline,
        progress,
        revisions);
  }

  List<Path> directories(LayerKind kind) {
    return kind == LayerKind.LAYER ? layerDirectories : interfaceDirectories;
  }

  /** The further indexes, in order. */
  List<LayerIndex> configured() {
    List<LayerIndex> all = new ArrayList<>();
    for (String url : indexes) {
      Path kept = cacheDirectory.resolve("index").resolve(url.replaceAll("[^A-Za-z0-9.]+", "_"));
      all.add(
          url.startsWith("file://")
              ? new DirectoryIndex(Path.of(url.substring("file://".length())))
              : new WebIndex(url, kept, offline));
    }
    return all;
  }
}
