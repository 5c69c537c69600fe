package charms.build;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Stacks in {@code src/test/fixtures}, a folder each: {@code layers/}, {@code interfaces/} and
 * {@code charm/}, and in {@code expected/} the charm they make, to the byte (charm-build.md section
 * 10). {@code tools/compare-fixtures} shows that charm-tools makes the same of them. To take over a
 * deliberate change: {@code -Dgolden=write}.
 */
class FixtureIT {
  private static final Path FIXTURES = Path.of("src/test/fixtures");

  @TempDir Path directory;

  static List<String> fixtures() throws IOException {
    try (Stream<Path> found = Files.list(FIXTURES)) {
      return found
          .filter(Files::isDirectory)
          .map(one -> one.getFileName().toString())
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void isBuiltAsExpected(String name) throws IOException {
    Path fixture = FIXTURES.resolve(name);
    Workshop shop = new Workshop(directory);
    copy(fixture.resolve("layers"), directory.resolve("layers"));
    copy(fixture.resolve("charm"), directory.resolve("layers/charm"));
    if (Files.isDirectory(fixture.resolve("interfaces"))) {
      copy(fixture.resolve("interfaces"), directory.resolve("interfaces"));
    }
    Path built = shop.build("charm").target();
    Path expected = fixture.resolve("expected");
    if ("write".equals(System.getProperty("golden"))) {
      FileUtils.deleteDirectory(expected.toFile());
      copy(built, expected);
    }
    Map<String, String> wanted = files(expected);
    Map<String, String> found = files(built);
    assertEquals(List.copyOf(wanted.keySet()), List.copyOf(found.keySet()));
    for (String path : wanted.keySet()) {
      assertEquals(wanted.get(path), found.get(path), path);
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    FileUtils.copyDirectory(from.toFile(), to.toFile());
    try (Stream<Path> found = Files.walk(from)) {
      for (Path file : found.filter(Files::isRegularFile).toList()) {
        Files.setPosixFilePermissions(
            to.resolve(from.relativize(file).toString()), Files.getPosixFilePermissions(file));
      }
    }
  }

  /** Whether it is a program, and its content, by path. */
  private static Map<String, String> files(Path root) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> found = Files.walk(root)) {
      for (Path file : found.filter(Files::isRegularFile).toList()) {
        String mode = PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
        boolean program = mode.startsWith("rwx");
        files.put(
            root.relativize(file).toString(),
            (program ? "program\n" : "plain\n") + Files.readString(file));
      }
    }
    return files;
  }
}
