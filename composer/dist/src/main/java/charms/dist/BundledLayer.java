package charms.dist;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One layer or interface layer of the source tree.
 *
 * @param kind {@code layers} or {@code interfaces}, also the folder it lies in
 * @param name as in {@code openstack-api}
 * @param root its directory
 * @param files what is bundled, relative to the root, sorted
 */
record BundledLayer(String kind, String name, Path root, List<Path> files) {
  private static final Set<String> NEVER_BUNDLED = Set.of("target", "build", ".mvn", "pom.xml");

  /** Every layer and interface below the top of the source tree, sorted. */
  static List<BundledLayer> all(Path top) throws IOException {
    List<BundledLayer> layers = new ArrayList<>();
    for (String kind : List.of("layers", "interfaces")) {
      String file = kind.equals("layers") ? "layer.yaml" : "interface.yaml";
      try (Stream<Path> found = Files.list(top.resolve(kind))) {
        for (Path root : found.filter(at -> Files.exists(at.resolve(file))).sorted().toList()) {
          layers.add(new BundledLayer(kind, root.getFileName().toString(), root, files(root)));
        }
      }
    }
    return layers;
  }

  private static List<Path> files(Path root) throws IOException {
    try (Stream<Path> found = Files.walk(root)) {
      return found
          .filter(Files::isRegularFile)
          .map(root::relativize)
          .filter(BundledLayer::bundled)
          .sorted()
          .toList();
    }
  }

  private static boolean bundled(Path file) {
    return !NEVER_BUNDLED.contains(file.getName(0).toString()) && !file.startsWith("src/test");
  }
}
