package charms.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import charms.checks.Charm.Outcome;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code tools/run-charm} on charms in shell. */
final class RunCharmIT {
  @TempDir Path directory;

  @Test
  void aCharmIsRunAndWhatItMissesIsTold() throws Exception {
    Path charm = charm("teller", "install", "nonesuch-program || true\ncredential-get || true\n");
    hook(charm, "start", "systemctl frobnicate it; status-set active 'All is told'");
    Outcome run = run(charm.toString());
    assertEquals(0, run.status(), run.text());
    assertTrue(run.output().contains("All is told"), run.text());
    assertTrue(run.output().contains("\n  ok      teller/0 install\n"), run.text());
    assertTrue(run.output().contains("\n  ok      teller/0 config-changed\n"), run.text());
    assertTrue(
        run.output()
            .endsWith(
                "Not provided\n"
                    + "  hook tool: credential-get\n"
                    + "  program: nonesuch-program\n"
                    + "  stand-in: systemctl frobnicate it\n"),
        run.text());
  }

  @Test
  void aFailedHookIsShownWithWhatItSaid() throws Exception {
    Path charm = charm("failing", "config-changed", "echo this is why\nexit 3");
    Outcome run = run(charm.toString());
    assertEquals(1, run.status(), run.text());
    assertTrue(run.output().contains("\n  ok      failing/0 install\n"), run.text());
    assertTrue(
        run.output().contains("\n  failed  failing/0 config-changed: exit status 3\n"), run.text());
    assertTrue(run.output().contains("\n      this is why\n"), run.text());
    assertTrue(run.output().endsWith("Not provided\n  nothing\n"), run.text());
  }

  @Test
  void aBundleRelatesIt() throws Exception {
    Path giver = charm("giver", "db-relation-joined", "relation-set word=given");
    Files.writeString(
        giver.resolve("metadata.yaml"),
        "name: giver\nsummary: s\nprovides: {db: {interface: d}}\n");
    Path taker =
        charm("taker", "db-relation-changed", "status-set active \"$(relation-get word)\"");
    Files.writeString(
        taker.resolve("metadata.yaml"),
        "name: taker\nsummary: s\nrequires: {db: {interface: d}}\n");
    Path bundle =
        Files.writeString(
            directory.resolve("bundle.yaml"),
            "applications:\n"
                + "  giver: {charm: ./giver, num_units: 1}\n"
                + "  taker: {charm: ./taker, num_units: 1}\n"
                + "relations:\n- [giver, taker]\n");
    Outcome run = run(giver.toString(), "--bundle", bundle.toString());
    assertEquals(0, run.status(), run.text());
    assertTrue(run.output().contains("ok      taker/0 db-relation-changed (giver/0)"), run.text());
    assertTrue(run.output().matches("(?s).*taker/0\\* +active .* given\n.*"), run.text());
  }

  @Test
  void whatIsNoCharmIsRefused() throws Exception {
    Outcome none = run("/none");
    assertEquals(1, none.status());
    assertEquals("error: cannot run '/none': no such file or directory\n", none.errors());
    assertEquals(2, run().status());
    Outcome empty = run(Files.createDirectory(directory.resolve("empty")).toString());
    assertEquals(1, empty.status());
    assertTrue(empty.errors().contains("it has no metadata.yaml"), empty.text());
  }

  private Path charm(String name, String hook, String lines) throws Exception {
    Path charm = Files.createDirectories(directory.resolve(name));
    Files.createDirectory(charm.resolve("hooks"));
    Files.writeString(charm.resolve("metadata.yaml"), "name: " + name + "\nsummary: a test\n");
    hook(charm, hook, lines);
    return charm;
  }

  private static void hook(Path charm, String name, String lines) throws Exception {
    Path hook = charm.resolve("hooks").resolve(name);
    Files.writeString(hook, "#!/bin/bash\n" + lines + "\n");
    assertTrue(hook.toFile().setExecutable(true));
  }

  private Outcome run(String... words) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Charm.top().resolve("tools/run-charm").toString());
    command.addAll(List.of(words));
    Path output = directory.resolve("output");
    Path errors = directory.resolve("errors");
    int status =
        new ProcessBuilder(command)
            .redirectOutput(output.toFile())
            .redirectError(errors.toFile())
            .start()
            .waitFor();
    return new Outcome(
        status,
        Files.readString(output, StandardCharsets.UTF_8),
        Files.readString(errors, StandardCharsets.UTF_8));
  }
}
