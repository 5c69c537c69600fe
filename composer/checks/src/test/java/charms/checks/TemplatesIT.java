package charms.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Charms as the templates give them, beside openstack-api, which {@link CongressIT} looks at. */
@Tag("slow")
final class TemplatesIT {
  private static final Map<String, String> AUTHOR = Map.of("NAME", "A B", "EMAIL", "a@b.c");

  @TempDir Path directory;
  private Charm charm;

  @BeforeEach
  void makePlace() throws IOException {
    charm = Charm.in(directory);
  }

  @Test
  void basicBuildsDeploysAndShowsItsGreeting() throws Exception {
    succeeds("create", "-t", "basic", "my-app");
    succeeds("build", "-o", "out", "my-app/src");
    assertTrue(Files.exists(file("out/my-app/lib/charm.jar")));
    succeeds("juju", "deploy", "./out/my-app");
    succeeds("juju", "config", "my-app", "greeting=hi");
    Charm.Outcome shown = succeeds("juju", "run", "my-app/0", "show-greeting");
    assertTrue(shown.output().contains("greeting: hi"), shown.text());
    succeeds("juju", "destroy-model", "--no-prompt");
  }

  @Test
  void bashDeploysAsItIs() throws Exception {
    succeeds("create", "-t", "bash", "my-app");
    succeeds("proof", "my-app");
    succeeds("juju", "deploy", "./my-app");
    Charm.Outcome written = succeeds("juju", "ssh", "my-app/0", "cat /etc/my-app/greeting");
    assertEquals("hello\n", written.output());
    Charm.Outcome status = succeeds("juju", "status", "--format=oneline");
    assertTrue(status.output().contains("(agent:idle, workload:active)"), status.text());
    succeeds("juju", "destroy-model", "--no-prompt");
  }

  @Test
  void reactivePythonIsTheDefaultAndNamesItsAuthor() throws Exception {
    Charm.Outcome created = succeeds("create", "my-app");
    assertTrue(created.errors().contains("INFO: Using default charm template"), created.text());
    assertEquals(
        List.of(
            "README.md",
            "config.yaml",
            "copyright",
            "icon.svg",
            "layer.yaml",
            "metadata.yaml",
            "reactive/my_app.py"),
        files(file("my-app")));
    assertTrue(
        Files.readString(file("my-app/metadata.yaml")).contains("maintainer: A B <a@b.c>\n"));
    assertTrue(
        Files.readString(file("my-app/reactive/my_app.py"))
            .contains("@when_not(\"my-app.installed\")\n"));
  }

  @Test
  void anUnknownTemplateNamesThoseThereAre() throws Exception {
    Charm.Outcome refused = charm.run("create", "-t", "nonesuch", "my-app");
    assertEquals(1, refused.status());
    assertTrue(
        refused
            .errors()
            .contains("bash | basic | openstack-api | openstack-api-python | reactive-python"),
        refused.errors());
    assertTrue(!Files.exists(file("my-app")));
  }

  private Charm.Outcome succeeds(String... arguments) throws Exception {
    Charm.Outcome outcome = charm.run(AUTHOR, arguments);
    assertEquals(0, outcome.status(), outcome.text());
    return outcome;
  }

  private Path file(String path) {
    return charm.workDirectory().resolve(path);
  }

  private static List<String> files(Path root) throws IOException {
    try (Stream<Path> found = Files.walk(root)) {
      return found
          .filter(Files::isRegularFile)
          .map(file -> root.relativize(file).toString())
          .sorted()
          .toList();
    }
  }
}
