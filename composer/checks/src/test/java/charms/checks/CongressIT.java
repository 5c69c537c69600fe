package charms.checks;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample charm: made by the template, and built to the same bytes every time. */
final class CongressIT {
  private static final Path SAMPLE = Charm.top().resolve("sample-charms/congress");

  @TempDir Path directory;
  private Charm charm;

  @BeforeEach
  void makePlace() throws IOException {
    charm = Charm.in(directory);
  }

  @Test
  void theTemplateGivesTheSampleCharm() throws Exception {
    Charm.Outcome created = charm.run("create", "-a", "-t", "openstack-api", "congress");
    assertEquals(0, created.status(), created.text());

    Map<String, String> made = texts(charm.workDirectory().resolve("congress"));
    Map<String, String> committed = texts(SAMPLE);
    committed.remove("src/templates/mitaka/congress.conf");
    assertEquals(committed, made);
  }

  @Test
  void anExistingDirectoryIsNotTouched() throws Exception {
    Path there = Files.createDirectory(charm.workDirectory().resolve("congress"));
    Files.writeString(there.resolve("mine"), "kept");

    Charm.Outcome created = charm.run("create", "-a", "-t", "openstack-api", "congress");

    assertEquals(1, created.status(), created.text());
    assertTrue(created.errors().contains("Please move it out of the way."), created.text());
    assertEquals(Map.of("mine", "kept"), texts(there));
  }

  @Test
  void twoBuildsOfShuffledCopiesAreEqual() throws Exception {
    Map<String, byte[]> first = built("one", 1);
    Map<String, byte[]> second = built("two", 2);

    assertEquals(first.keySet(), second.keySet());
    assertTrue(first.containsKey("lib/charm.jar") && first.containsKey(".build.manifest"));
    first.forEach((path, bytes) -> assertArrayEquals(bytes, second.get(path), path));
  }

  @Test
  void theOlderPlaceLeadsToTheCharm() throws Exception {
    built("one", 1);
    Path out = charm.workDirectory().resolve("one/out");
    assertTrue(Files.isSymbolicLink(out.resolve("builds/congress")));
    assertEquals(out.resolve("congress").toRealPath(), out.resolve("builds/congress").toRealPath());
  }

  /** Builds a copy whose files were made in another order, at other times. */
  private Map<String, byte[]> built(String name, int seed) throws Exception {
    Path copy = charm.workDirectory().resolve(name);
    List<Path> files;
    try (Stream<Path> found = Files.walk(SAMPLE)) {
      files = new ArrayList<>(found.filter(Files::isRegularFile).toList());
    }
    files.removeIf(file -> SAMPLE.relativize(file).startsWith("target"));
    Random random = new Random(seed);
    Collections.shuffle(files, random);
    for (Path file : files) {
      Path target = copy.resolve(SAMPLE.relativize(file).toString());
      Files.createDirectories(target.getParent());
      Files.copy(file, target);
      Files.setLastModifiedTime(
          target, FileTime.from(Instant.ofEpochSecond(random.nextInt(1_000_000_000))));
    }
    Charm.Outcome outcome = charm.run("build", "-o", name + "/out", name + "/src");
    assertEquals(0, outcome.status(), outcome.text());
    return bytes(copy.resolve("out/congress"));
  }

  /** Contents with modes: {@code 755 path} for programs. */
  private static Map<String, byte[]> bytes(Path root) throws IOException {
    Map<String, byte[]> bytes = new TreeMap<>();
    try (Stream<Path> found = Files.walk(root)) {
      for (Path file : found.filter(Files::isRegularFile).toList()) {
        Set<PosixFilePermission> mode = Files.getPosixFilePermissions(file);
        String program = mode.contains(PosixFilePermission.OWNER_EXECUTE) ? "755 " : "";
        bytes.put(program + root.relativize(file), Files.readAllBytes(file));
      }
    }
    return bytes;
  }

  private static Map<String, String> texts(Path root) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> found = Files.walk(root)) {
      for (Path file : found.filter(Files::isRegularFile).toList()) {
        String path = root.relativize(file).toString();
        if (!path.startsWith(".mvn/") && !path.startsWith("target/")) {
          texts.put(path, Files.readString(file));
        }
      }
    }
    return texts;
  }
}
