package charms.testkit.compose;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The files of one layer that the testkit composes: its YAML, templates and files.
 *
 * @param origin what errors call the layer's place
 * @param contents by path below the layer
 */
record LayerFiles(String origin, Map<String, byte[]> contents) {
  LayerFiles {
    contents = Collections.unmodifiableMap(new TreeMap<>(contents));
  }

  /** A layer in a directory of this project. */
  static LayerFiles inDirectory(Path directory) {
    return new LayerFiles(directory.toString(), read(directory));
  }

  /**
   * A layer or interface on the class path.
   *
   * @param folder as in {@code META-INF/charm/layers/apache/}
   * @param marker the file that must be there, as in {@code layer.yaml}
   */
  static Optional<LayerFiles> onClassPath(ClassLoader loader, String folder, String marker) {
    URL url = loader.getResource(folder + marker);
    if (url == null) {
      return Optional.empty();
    }
    try {
      if (url.openConnection() instanceof JarURLConnection jar) {
        Path file = Path.of(jar.getJarFileURL().toURI());
        try (FileSystem entries = FileSystems.newFileSystem(file)) {
          return Optional.of(new LayerFiles(folder, read(entries.getPath(folder))));
        }
      }
      Path found = Path.of(new URI(url.toString()));
      return Optional.of(new LayerFiles(folder, read(found.getParent())));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read '" + folder + "' on the class path", e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException("cannot read '" + url + "': it is no URI", e);
    }
  }

  /** The YAML file as a map; empty where the layer has no such file. */
  Map<String, Object> yaml(String name) {
    byte[] bytes = contents.get(name);
    return bytes == null
        ? Map.of()
        : YamlText.map(origin + "/" + name, new String(bytes, StandardCharsets.UTF_8));
  }

  private static Map<String, byte[]> read(Path directory) {
    Map<String, byte[]> contents = new TreeMap<>();
    for (String name : new String[] {"layer", "interface", "metadata", "config", "actions"}) {
      read(directory, directory.resolve(name + ".yaml"), contents);
    }
    for (String name : new String[] {"templates", "files"}) {
      Path folder = directory.resolve(name);
      if (Files.isDirectory(folder)) {
        try (Stream<Path> all = Files.walk(folder)) {
          all.forEach(file -> read(directory, file, contents));
        } catch (IOException e) {
          throw new UncheckedIOException("cannot list '" + folder + "'", e);
        }
      }
    }
    return contents;
  }

  private static void read(Path directory, Path file, Map<String, byte[]> contents) {
    if (Files.isRegularFile(file)) {
      try {
        contents.put(directory.relativize(file).toString(), Files.readAllBytes(file));
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read '" + file + "'", e);
      }
    }
  }
}
