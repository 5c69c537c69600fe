package charms.dist;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes the class path, in a file {@code class-path} beside the jars which scripts read that know
 * {@code home}, the distribution's folder. With a wildcard the order would be another in each copy
 * of the folder, and a class-data archive is of use with one order only. Java opens jars until one
 * has the file it looks for, so those with files that most commands read come first.
 */
final class ClassPath {
  private static final List<String> FIRST = List.of("sqlite-jdbc-", "charm-engine-", "charm-cli-");

  private ClassPath() {}

  /**
   * Writes it, as in {@code class_path="$home/lib/sqlite-jdbc-3.47.1.0.jar:$home/lib/..."}.
   *
   * @param directory of the jars
   */
  static void write(Path directory) throws IOException {
    try (Stream<Path> found = Files.list(directory)) {
      String path =
          found
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".jar"))
              .sorted(Comparator.comparing(ClassPath::place).thenComparing(name -> name))
              .map(name -> "$home/lib/" + name)
              .collect(Collectors.joining(":", "class_path=\"", "\"\n"));
      Files.writeString(directory.resolve("class-path"), path);
    }
  }

  private static int place(String jar) {
    int place = 0;
    while (place < FIRST.size() && !jar.startsWith(FIRST.get(place))) {
      place++;
    }
    return place;
  }
}
