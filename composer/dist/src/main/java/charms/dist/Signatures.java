package charms.dist;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Takes the signatures out of jars. Java checks each class of a signed jar when it loads it, and
 * keeps none in a class-data archive; both make every start slower, and nobody asks for the signer.
 */
final class Signatures {
  private static final String SIGNATURE = ".*\\.(SF|RSA|DSA|EC)";

  private Signatures() {}

  static void remove(Path directory) throws IOException {
    List<Path> jars;
    try (Stream<Path> found = Files.list(directory)) {
      jars = found.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
    }
    for (Path jar : jars) {
      try (FileSystem inside = FileSystems.newFileSystem(jar)) {
        Path place = inside.getPath("META-INF");
        if (Files.isDirectory(place)) {
          try (Stream<Path> found = Files.list(place)) {
            for (Path file : found.filter(one -> one.toString().matches(SIGNATURE)).toList()) {
              Files.delete(file);
            }
          }
        }
      }
    }
  }
}
