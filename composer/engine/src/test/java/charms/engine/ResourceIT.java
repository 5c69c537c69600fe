package charms.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import charms.engine.state.ModelException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Resources: given at deploy and later, and resource-get (juju-contract.md section 4). */
class ResourceIT {
  private static final String PLACE = "/var/lib/juju/agents/unit-app-0/resources/";

  @TempDir private Path directory;
  private TestEngine juju;

  @BeforeEach
  void open() {
    juju = new TestEngine(directory);
  }

  @AfterEach
  void close() {
    juju.close();
  }

  private ShellCharm charm() throws IOException {
    ShellCharm charm =
        ShellCharm.named(
            directory,
            "app",
            """
            resources:
              software: {type: file, filename: software.zip, description: The program.}
              licence: {type: file}
            """);
    return charm
        .hook("install", "if path=$(resource-get software); then cat $path > /installed; fi")
        .hook("upgrade-charm", "cat $(resource-get software) > /upgraded");
  }

  private void deploy(Map<String, Path> files) throws IOException {
    juju.deploy(DeployRequest.of(charm().directory()).withResources(files));
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(directory.resolve(name), text);
  }

  @Test
  void aHookFindsWhatDeployGave() throws Exception {
    deploy(Map.of("software", file("mine.zip", "one")));
    assertEquals("one", juju.exec("app/0", "cat /installed"));
    answers(PLACE + "software/software.zip0", "resource-get software");
  }

  @Test
  void whatWasNotGivenIsNotFound() throws Exception {
    deploy(Map.of());
    assertEquals("", juju.exec("app/0", "cat /installed 2>/dev/null"));
    answers(
        "ERROR could not download resource: resource \"software\" not found\n1",
        "resource-get software");
    answers(
        "ERROR could not download resource: resource \"none\" not found\n1", "resource-get none");
    answers("ERROR missing required resource name\n2", "resource-get");
    answers("ERROR unrecognized args: [\"b\"]\n2", "resource-get a b");
  }

  @Test
  void attachingRunsUpgradeCharmAndConfigChanged() throws Exception {
    deploy(Map.of("software", file("mine.zip", "one")));
    int before = juju.events("app/0").size();
    juju.engine().attachResource("app", "software", file("newer.zip", "two"));
    juju.settle();
    List<String> events = juju.events("app/0");
    assertEquals(List.of("upgrade-charm", "config-changed"), events.subList(before, events.size()));
    assertEquals("two", juju.exec("app/0", "cat /upgraded"));
    juju.reopen();
    juju.settle();
    assertEquals(events, juju.events("app/0"));
    try (Stream<Path> kept = Files.list(juju.home().resolve("resources"))) {
      assertEquals(1, kept.count());
    }
  }

  @Test
  void aLaterUnitIsInstalledWithTheNewestAndNotUpgraded() throws Exception {
    deploy(Map.of("software", file("mine.zip", "one")));
    juju.engine().attachResource("app", "software", file("newer.zip", "two"));
    juju.engine().addUnit("app", 1);
    juju.settle();
    assertEquals("two", juju.exec("app/1", "cat /installed"));
    assertEquals("0", juju.exec("app/1", "grep -c upgrade /events"));
  }

  @Test
  void theyAreListed() throws Exception {
    deploy(Map.of("software", file("mine.zip", "one")));
    List<ApplicationResource> listed = juju.engine().resources("app");
    assertEquals(
        List.of("licence 0 false", "software 3 true"),
        listed.stream()
            .map(one -> one.name() + " " + one.size() + " " + one.given().isPresent())
            .toList());
  }

  @Test
  void wrongFilesAreRefusedAndChangeNothing() throws Exception {
    deploy(Map.of());
    refused("unrecognized resource \"none\"", "app", "none", file("a.zip", ""));
    refused("application \"no\" not found", "no", "software", file("a.zip", ""));
    refused(
        "incorrect extension on resource upload \"a.tar\", expected \".zip\"",
        "app",
        "software",
        file("a.tar", ""));
    Path missing = directory.resolve("missing.zip");
    refused(
        "resource \"software\": open " + missing + ": no such file or directory",
        "app",
        "software",
        missing);
    answers(
        "ERROR could not download resource: resource \"software\" not found\n1",
        "resource-get software");
  }

  private void refused(String message, String application, String resource, Path file) {
    ModelException refused =
        assertThrows(
            ModelException.class, () -> juju.engine().attachResource(application, resource, file));
    assertEquals(message, refused.getMessage());
  }

  private void answers(String expected, String line) {
    assertEquals(expected, juju.tried("app/0", line), line);
  }
}
