package charms.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What {@code charm create} writes, against the trees in {@code src/test/golden} (charm-build.md
 * section 8). A template's files that are copied as they are stand in its own folder alone. To take
 * over a deliberate change: {@code -Dgolden=write}.
 */
@Tag("slow")
final class CreatedTreesIT {
  private static final Path GOLDEN = Path.of("src/test/golden");
  private static final Map<String, String> AUTHOR = Map.of("NAME", "A B", "EMAIL", "a@b.c");
  private static final String ANSWERS =
      """
      web-api web-common
      Liberty
      web-api
      web-api web-worker
      port
      8080
      web
      /etc/web/web.conf /etc/web/paste.ini
      web-manage upgrade,web-manage load 'it'
      """;

  @TempDir Path directory;

  @ParameterizedTest
  @CsvSource({
    "congress, openstack-api, ''",
    "congress, openstack-api, --python",
    "my-app, basic, ''",
    "my-app, bash, ''",
    "my-app, reactive-python, ''"
  })
  void defaults(String name, String template, String form) throws Exception {
    Charm charm = Charm.in(directory);
    Charm.Outcome created =
        charm.run(
            AUTHOR,
            Stream.of("create", "-a", "-t", template, form, name)
                .filter(word -> !word.isEmpty())
                .toArray(String[]::new));
    assertEquals(0, created.status(), created.text());
    compare(template + form.replace("--", "-"), name, charm.workDirectory().resolve(name));
  }

  @ParameterizedTest
  @CsvSource({"openstack-api, ''", "openstack-api, --python"})
  void answers(String template, String form) throws Exception {
    Charm charm = Charm.in(directory);
    Path input = Files.writeString(directory.resolve("answers"), ANSWERS);
    Charm.Outcome created =
        charm.answering(
            input,
            AUTHOR,
            Stream.of("create", "-t", template, form, "my-cong2ress")
                .filter(word -> !word.isEmpty())
                .toArray(String[]::new));
    assertEquals(0, created.status(), created.text());
    assertTrue(created.output().contains("'port' is no whole number"), created.output());
    compare(
        template + form.replace("--", "-"),
        "my-cong2ress",
        charm.workDirectory().resolve("my-cong2ress"));
  }

  @Test
  void onlyItsOwnerMayLookIntoIt() throws Exception {
    Charm charm = Charm.in(directory);
    charm.run(AUTHOR, "create", "-a", "-t", "bash", "my-app");
    assertEquals(
        "rwx------",
        PosixFilePermissions.toString(
            Files.getPosixFilePermissions(charm.workDirectory().resolve("my-app"))));
  }

  @Test
  void charmHomeIsWhereItGoesAndWhatIsThereStays() throws Exception {
    Charm charm = Charm.in(directory);
    Map<String, String> home = Map.of("CHARM_HOME", directory.toString());
    assertEquals(0, charm.run(home, "create", "-t", "bash", "my-app").status());
    assertTrue(Files.exists(directory.resolve("my-app/hooks/install")));
    Charm.Outcome again = charm.run(home, "create", "-t", "bash", "my-app");
    assertEquals(1, again.status());
    assertTrue(again.errors().contains("exists. Please move it out of the way."), again.errors());
  }

  private static void compare(String template, String name, Path made) throws IOException {
    Path golden = GOLDEN.resolve(template + "_" + name);
    Path verbatim = Charm.top().resolve("templates").resolve(template).resolve("charm");
    if ("write".equals(System.getProperty("golden"))) {
      write(made, verbatim, golden);
    }
    Map<String, String> expected = files(golden);
    files(verbatim)
        .forEach(
            (path, content) -> {
              if (!path.endsWith(".jinja")) {
                expected.putIfAbsent(plain(path), content);
              }
            });
    expected.keySet().removeIf(path -> path.contains("_release_"));
    Map<String, String> found = files(made);
    found.keySet().removeIf(path -> path.startsWith(".mvn/"));
    assertEquals(List.copyOf(expected.keySet()), List.copyOf(found.keySet()));
    for (String path : expected.keySet()) {
      assertEquals(expected.get(path), found.get(path), path);
    }
  }

  private static String plain(String path) {
    return path.replace("_dot_", ".");
  }

  private static void write(Path made, Path verbatim, Path golden) throws IOException {
    Map<String, String> copied = new TreeMap<>();
    files(verbatim).forEach((path, content) -> copied.put(plain(path), content));
    for (String path : files(made).keySet()) {
      if (!copied.containsKey(path) && !path.startsWith(".mvn/")) {
        Path target = golden.resolve(path);
        Files.createDirectories(target.getParent());
        Files.deleteIfExists(target);
        Files.copy(made.resolve(path), target, java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
  }

  /** Mode and content by path. */
  private static Map<String, String> files(Path root) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> found = Files.walk(root)) {
      for (Path file : found.filter(Files::isRegularFile).toList()) {
        String mode = Files.isExecutable(file) ? "executable\n" : "plain\n";
        files.put(root.relativize(file).toString(), mode + Files.readString(file));
      }
    }
    return files;
  }
}
