package charms.cli.juju;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code charm juju soak} with charms that survive every order, and with planted mistakes. */
@Tag("slow")
class SoakIT {
  private static final String READY =
      "[ ! -e /srv/client/cache -o ! -e /srv/client/db ] || status-set active ready";

  @TempDir private Path directory;
  private ShellCharms charms;
  private JujuRun juju;
  private Path client;

  @BeforeEach
  void makeCharms() throws Exception {
    charms = new ShellCharms(directory.resolve("charms"));
    juju = new JujuRun(directory.resolve("home"), Map.of());
    charms.charm("database", "provides: {db: {interface: sql}, cache: {interface: cache}}\n");
    client =
        charms.charm("client", "requires: {db: {interface: sql}, cache: {interface: cache}}\n");
    ShellCharms.hook(client, "hooks/install", "mkdir -p /srv/client\napt-get install -y curl");
    ShellCharms.hook(client, "hooks/cache-relation-changed", "touch /srv/client/cache\n" + READY);
    ShellCharms.hook(client, "hooks/db-relation-changed", "touch /srv/client/db\n" + READY);
    Files.writeString(
        directory.resolve("bundle.yaml"),
        """
        applications:
          database: {charm: ./charms/database, num_units: 1}
          client: {charm: ./charms/client, num_units: 1}
        relations:
        - [client:cache, database:cache]
        - [client:db, database:db]
        """);
  }

  @Test
  void aCarefulCharmEndsTheSameUnderEveryOrderAndFault() {
    assertEquals(0, soak("--runs", "6"), juju.output());
    assertTrue(
        juju.output().matches("6 runs, [0-9]+ hooks: all ended as the undisturbed one did\n"),
        juju.output());
    assertTrue(juju.errors().startsWith("undisturbed: settled after "), juju.errors());
  }

  @Test
  void aMistakeInTheOrderIsFoundAndReplayed() throws Exception {
    ShellCharms.hook(
        client,
        "hooks/db-relation-changed",
        "[ -e /srv/client/cache ] || { echo 'no cache yet'; exit 1; }\ntouch /srv/client/db\n"
            + READY);
    assertEquals(1, soak("--runs", "20", "--faults", "none"), juju.output());
    String found = juju.output();
    Matcher line =
        Pattern.compile(
                "seed ([0-9]+): client/0 ends in error: hook failed: \"db-relation-changed\": exit"
                    + " status 1\n")
            .matcher(found);
    assertTrue(line.lookingAt(), found);
    assertTrue(found.contains("client/0 install\n"), found);
    assertTrue(found.contains(" -- integrate client:db database:db\n"), found);
    assertTrue(found.contains("  | no cache yet\n"), found);
    assertTrue(found.endsWith(" --faults none --seed " + line.group(1) + "\n"), found);
    assertEquals(1, soak("--faults", "none", "--seed", line.group(1)));
    assertEquals(found, juju.output());
  }

  @Test
  void aHookThatCannotRunTwiceIsFound() throws Exception {
    ShellCharms.hook(client, "hooks/install", "mkdir /srv/client\nis-leader\nmkdir /srv/client/x");
    String[] charmsRelated = {
      charms.directory().resolve("database").toString(),
      client.toString(),
      "--relate",
      "client:cache",
      "database:cache",
      "--relate",
      "client:db",
      "database:db",
      "--faults",
      "kill",
      "--runs",
      "40"
    };
    assertEquals(1, juju.run(JujuRun.join(new String[] {"soak"}, charmsRelated)), juju.output());
    assertTrue(
        juju.output().contains("client/0 install failed by a fault: signal: killed\n"),
        juju.output());
    assertTrue(
        juju.output().contains("client/0 ends in error: hook failed: \"install\""), juju.output());
  }

  @Test
  void aFailureThatHealsIsNoFindingWithRetries() throws Exception {
    Path database = charms.directory().resolve("database");
    ShellCharms.hook(database, "hooks/db-relation-joined", "relation-set password=secret");
    ShellCharms.hook(
        client,
        "hooks/db-relation-changed",
        "[ -n \"$(relation-get password)\" ]\ntouch /srv/client/db\n" + READY);
    assertEquals(1, soak("--faults", "none"), juju.output());
    assertEquals(0, soak("--faults", "none", "--runs", "3", "--retries", "1"), juju.output());
  }

  @Test
  void wrongWordsAreTold() throws IOException {
    assertEquals(2, juju.run("soak"));
    assertEquals(2, soak("--faults", "fire"));
    assertTrue(juju.errors().contains("no fault 'fire': kill, tool"), juju.errors());
    assertEquals(2, soak("--runs", "0"));
    assertEquals(2, soak("-n", "2"));
    Path other = charms.charm("other", "");
    assertEquals(1, juju.run("soak", other.toString(), "--relate", "other", "nobody"));
    assertEquals("ERROR application \"nobody\" not found\n", juju.errors());
  }

  private int soak(String... words) {
    String bundle = directory.resolve("bundle.yaml").toString();
    return juju.run(JujuRun.join(new String[] {"soak", bundle}, words));
  }
}
