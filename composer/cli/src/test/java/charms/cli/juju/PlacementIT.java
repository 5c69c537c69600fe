package charms.cli.juju;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code deploy --to} and {@code add-unit --to} as their user sees them. */
class PlacementIT {
  @TempDir private Path directory;
  private JujuRun juju;
  private String app;
  private String beside;

  @BeforeEach
  void deploy() throws Exception {
    juju = new JujuRun(directory.resolve("home"), Map.of());
    ShellCharms charms = new ShellCharms(directory);
    app = ShellCharms.hook(charms.charm("app", ""), "hooks/install", "touch /app").toString();
    beside =
        ShellCharms.hook(charms.charm("beside", ""), "hooks/install", "[ -e /app ]").toString();
    assertEquals(0, juju.run("deploy", app, "-n", "2"), juju.errors());
  }

  @AfterEach
  void close() throws Exception {
    juju.close();
  }

  @Test
  void unitsShareTheMachinesTheyAreSentTo() {
    assertEquals(0, juju.run("deploy", beside, "-n", "2", "--to", "1,0"), juju.errors());
    assertEquals(List.of("app/0 0", "app/1 1", "beside/0 1", "beside/1 0"), places());
    assertEquals(0, juju.run("add-unit", "app", "-n", "3", "--to", "new,0"), juju.errors());
    assertEquals(
        List.of("app/0 0", "app/1 1", "app/2 2", "app/3 0", "app/4 3", "beside/0 1", "beside/1 0"),
        places());
  }

  @Test
  void aMachineGoesWithItsLastUnit() {
    assertEquals(0, juju.run("deploy", beside, "--to", "1"), juju.errors());
    assertEquals(0, juju.run("remove-unit", "app/1", "--no-prompt"), juju.errors());
    assertEquals(List.of("app/0 0", "beside/0 1"), places());
    assertEquals(0, juju.run("remove-unit", "beside/0", "--no-prompt"), juju.errors());
    assertEquals(0, juju.run("machines"));
    assertEquals(2, juju.output().lines().count(), juju.output());
  }

  @Test
  void placesTooManyAreLeftAside() {
    assertEquals(0, juju.run("add-unit", "app", "--to", "0,1"), juju.errors());
    assertTrue(
        juju.errors()
            .startsWith(
                "WARNING 1 unit(s) will be deployed, extra placement directives will be ignored\n"),
        juju.errors());
    assertEquals(List.of("app/0 0", "app/1 1", "app/2 0"), places());
  }

  @Test
  void placesThatAreNotThereAreRefusedAndNothingIsChanged() {
    refused(
        "cannot deploy \"beside\" to machine 9: machine 9 not found",
        "deploy",
        beside,
        "-n",
        "2",
        "--to",
        "0,9");
    refused(
        "adding new machine to host unit \"app/3\": machine 42 not found",
        "add-unit",
        "app",
        "-n",
        "2",
        "--to",
        "0,42");
    refused(
        "adding new machine to host unit \"beside/0\": cannot assign unit \"beside/0\" to machine 0:"
            + " base does not match: unit has \"ubuntu@22.04\", machine has \"ubuntu@24.04\"",
        "deploy",
        beside,
        "--base",
        "ubuntu@22.04",
        "--to",
        "0");
    refused(
        "invalid --to parameter \"lxd:0\": there are no containers; name a machine's number, or new",
        "deploy",
        beside,
        "--to",
        "lxd:0");
    refused(
        "invalid --to parameter \"app/0\": not a machine's number; name a machine's number, or new",
        "add-unit",
        "app",
        "--to",
        "app/0");
    assertEquals(List.of("app/0 0", "app/1 1"), places());
  }

  @Test
  void aSubordinateHasNoPlaceOfItsOwn() throws Exception {
    String guest =
        new ShellCharms(directory)
            .charm(
                "guest",
                "subordinate: true\nrequires:\n  host: {interface: juju-info, scope: container}\n")
            .toString();
    refused("cannot use --to with subordinate application \"guest\"", "deploy", guest, "--to", "0");
  }

  private void refused(String message, String... words) {
    assertEquals(1, juju.run(words), juju.errors());
    assertEquals("ERROR " + message + "\n", juju.errors());
  }

  /** Each unit with its machine. */
  private List<String> places() {
    assertEquals(0, juju.run("status"), juju.errors());
    return juju.output()
        .lines()
        .filter(line -> line.matches("[a-z]+/[0-9].*"))
        .map(line -> line.replace("*", "").split(" +"))
        .map(cells -> cells[0] + " " + cells[3])
        .toList();
  }
}
