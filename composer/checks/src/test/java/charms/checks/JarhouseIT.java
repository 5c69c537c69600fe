package charms.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Jars the distribution has not, from a repository that stands for all others in Maven's settings:
 * a directory, so that no test needs a network.
 */
@Tag("slow")
final class JarhouseIT {
  @TempDir Path directory;
  private Charm charm;
  private CharmSource source;
  private Path remote;
  private Map<String, String> variables;

  @BeforeEach
  void writeRepository() throws Exception {
    charm = Charm.in(directory);
    source = CharmSource.named(charm.workDirectory(), "app");
    remote = directory.resolve("remote");
    library("deep", "1.0", "");
    library("deep", "2.0", "");
    library("greeter", "1.0", dependency("deep", "1.0"));
    library("other", "1.0", dependency("deep", "2.0"));
    settings(remote);
    variables =
        new HashMap<>(
            Map.of("HOME", directory.toString(), "MAVEN_HOME", directory + "/none", "M2_HOME", ""));
  }

  @Test
  void jarsAndWhatTheyNeedComeThroughTheMirror() throws Exception {
    source.file("jarhouse.txt", "org.example:greeter:1.0\n");
    built(0);
    assertEquals(List.of("deep-1.0.jar", "greeter-1.0.jar"), jars());
  }

  @Test
  void aLibraryIsThereInOneVersion() throws Exception {
    source.file("jarhouse.txt", "org.example:greeter:1.0\norg.example:other:1.0\n");
    built(0);
    assertEquals(List.of("deep-1.0.jar", "greeter-1.0.jar", "other-1.0.jar"), jars());
    source.file(
        "jarhouse.txt", "org.example:greeter:1.0\norg.example:other:1.0\norg.example:deep:2.0\n");
    built(0);
    assertEquals(List.of("deep-2.0.jar", "greeter-1.0.jar", "other-1.0.jar"), jars());
  }

  @Test
  void offlineTakesWhatWasFetchedAndNamesWhatWasNot() throws Exception {
    source.file("jarhouse.txt", "org.example:greeter:1.0\n");
    assertTrue(
        built(1, "--offline").errors().contains("app/jarhouse.txt:1:1: error: cannot place"));
    built(0);
    FileUtils.deleteDirectory(remote.toFile());
    built(0, "--offline");
    assertEquals(List.of("deep-1.0.jar", "greeter-1.0.jar"), jars());
  }

  @Test
  void whatNoRepositoryHasIsNamedAtItsLine() throws Exception {
    source.file("jarhouse.txt", "org.example:greeter:1.0\norg.example:nonesuch:1.0\n");
    String errors = built(1).errors();
    assertTrue(
        errors.contains(
            "app/jarhouse.txt:2:1: error: cannot place 'org.example:nonesuch:1.0' in the jarhouse"),
        errors);
  }

  @Test
  void aJarOfAnotherHashThanItsSumIsRefused() throws Exception {
    Path sum = remote.resolve("org/example/greeter/1.0/greeter-1.0.jar.sha1");
    Files.writeString(sum, "0000000000000000000000000000000000000000");
    source.file("jarhouse.txt", "org.example:greeter:1.0\n");
    String errors = built(1).errors();
    assertTrue(errors.toLowerCase(java.util.Locale.ROOT).contains("checksum"), errors);
  }

  @Test
  void brokenSettingsAreNamed() throws Exception {
    Files.writeString(directory.resolve(".m2/settings.xml"), "<settings><mirrors>");
    source.file("jarhouse.txt", "org.example:greeter:1.0\n");
    String errors = built(1).errors();
    assertTrue(errors.contains("cannot read Maven's settings"), errors);
  }

  private Charm.Outcome built(int status, String... more) throws Exception {
    String[] words =
        Stream.concat(Stream.of("build", "-o", "out", "app"), Stream.of(more))
            .toArray(String[]::new);
    Charm.Outcome outcome = charm.run(variables, words);
    assertEquals(status, outcome.status(), outcome.text());
    return outcome;
  }

  private List<String> jars() throws IOException {
    try (Stream<Path> found = Files.list(charm.workDirectory().resolve("out/app/jarhouse"))) {
      return found
          .map(one -> one.getFileName().toString())
          .filter(name -> name.matches("(greeter|deep|other)-.*"))
          .sorted()
          .toList();
    }
  }

  private void settings(Path repository) throws IOException {
    Files.createDirectories(directory.resolve(".m2"));
    Files.writeString(
        directory.resolve(".m2/settings.xml"),
        """
        <settings>
          <mirrors>
            <mirror><id>all</id><mirrorOf>*</mirrorOf><url>%s</url></mirror>
          </mirrors>
        </settings>
        """
            .formatted(repository.toUri()));
  }

  private static String dependency(String name, String version) {
    return "<dependencies><dependency><groupId>org.example</groupId><artifactId>"
        + name
        + "</artifactId><version>"
        + version
        + "</version></dependency></dependencies>";
  }

  private void library(String name, String version, String dependencies) throws Exception {
    Path place = Files.createDirectories(remote.resolve("org/example/" + name + "/" + version));
    String base = name + "-" + version;
    Files.writeString(
        place.resolve(base + ".pom"),
        "<project><modelVersion>4.0.0</modelVersion><groupId>org.example</groupId><artifactId>"
            + name
            + "</artifactId><version>"
            + version
            + "</version>"
            + dependencies
            + "</project>");
    try (OutputStream out = Files.newOutputStream(place.resolve(base + ".jar"));
        ZipOutputStream jar = new ZipOutputStream(out)) {
      jar.putNextEntry(new ZipEntry(name + ".txt"));
      jar.write(version.getBytes(StandardCharsets.UTF_8));
    }
    for (String file : List.of(base + ".pom", base + ".jar")) {
      byte[] content = Files.readAllBytes(place.resolve(file));
      Files.writeString(
          place.resolve(file + ".sha1"),
          HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(content)));
    }
  }
}
