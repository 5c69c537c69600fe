package charms.cli.juju;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code deploy --attach-storage}: data/0, logs/1 and logs/2 are kept, pair/3 is app/1's. */
class AttachStorageIT {
  private static final String STORAGE =
      """
      storage:
        data: {type: filesystem, location: /srv/data, multiple: {range: 0-1}}
        logs: {type: filesystem, location: /srv/logs, multiple: {range: 0-2}}
        pair: {type: filesystem, location: /srv/pair, multiple: {range: 2-3}}
      """;

  @TempDir private Path directory;
  private JujuRun juju;
  private ShellCharms charms;
  private String app;

  @BeforeEach
  void keepStorage() throws IOException {
    charms = new ShellCharms(directory);
    Path charm = charms.charm("app", STORAGE);
    ShellCharms.hook(charm, "hooks/install", "storage-list > /storage-at-install");
    app = charm.toString();
    juju = new JujuRun(directory.resolve("home"), Map.of());
    done("deploy", app, "old", "--storage", "data=1", "--storage", "logs=2");
    done("ssh", "old/0", "echo mine > /srv/data/file");
    done("detach-storage", "data/0", "logs/1", "logs/2");
    assertEquals(List.of("data/0", "logs/1", "logs/2"), detached());
  }

  @AfterEach
  void close() throws IOException {
    juju.close();
  }

  @Test
  void theNewUnitGetsWhatWasKeptInPlaceOfNew() {
    done("deploy", app, "new", "--attach-storage", "data/0,logs/2", "--storage", "logs=2");
    assertEquals(
        List.of("data/0", "logs/2", "logs/5", "pair/6", "pair/7"),
        done("ssh", "new/0", "cat /storage-at-install").lines().sorted().toList());
    assertEquals("mine\n", done("ssh", "new/0", "cat /srv/data/file"));
    assertEquals(List.of("logs/1"), detached());
    done("add-unit", "new", "--to", "0", "--attach-storage", "logs/1");
    assertTrue(done("status").contains("new/1  "), juju.output());
    assertTrue(done("show-storage", "logs/1").contains("new/1:"), juju.output());
  }

  @Test
  void aCharmThatNeedsSeveralMayGetOneOfThem() {
    done("remove-unit", "old/0", "--no-prompt");
    assertEquals(List.of("data/0", "logs/1", "logs/2", "pair/3", "pair/4"), detached());
    done("deploy", app, "new", "--attach-storage", "pair/3");
    assertTrue(done("show-storage", "pair/3").contains("new/0:"), juju.output());
    assertTrue(done("show-storage", "pair/5").contains("new/0:"), juju.output());
    done("add-unit", "new", "--attach-storage", "pair/4");
    assertTrue(done("show-storage", "pair/4").contains("new/1:"), juju.output());
  }

  @Test
  void refusalsChangeNothing() throws IOException {
    refused("storage instance \"data/9\" not found", "data/9");
    refused("cannot attach storage owned by unit old/0 to unit new/0", "pair/3");
    done("deploy", app, "more", "--attach-storage", "logs/1,logs/2");
    done("detach-storage", "logs/1", "logs/2");
    done("add-storage", "more/0", "logs");
    done("detach-storage", "logs/7");
    String third = detached().get(3);
    assertEquals(1, juju.run("deploy", app, "new", "--attach-storage", "logs/1,logs/2," + third));
    assertEquals(
        "ERROR cannot add application \"new\": attaching 3 storage instances brings the total to 3,"
            + " exceeding the maximum of 2\n",
        juju.errors());
    String block = charms.charm("block", "storage:\n  data: {type: block}\n").toString();
    assertEquals(1, juju.run("deploy", block, "--attach-storage", "data/0"));
    assertEquals(
        "ERROR cannot add application \"block\": cannot attach storage data/0 to unit block/0:"
            + " it is a filesystem, charm block wants a block\n",
        juju.errors());
    assertEquals(1, juju.run("deploy", block, "--attach-storage", "logs/1"));
    assertEquals(
        "ERROR cannot add application \"block\": cannot attach storage logs/1 to unit block/0:"
            + " charm block has no storage called logs\n",
        juju.errors());
    assertTrue(done("status").lines().noneMatch(line -> line.matches("(new|block).*")));
    assertTrue(detached().containsAll(List.of("data/0", "logs/1", "logs/2")));
  }

  @Test
  void itIsForOneUnitOfACharm() throws IOException {
    wrong("--attach-storage cannot be used with -n", app, "-n", "2", "--attach-storage", "data/0");
    wrong("storage ID \"data\" not valid", app, "--attach-storage", "data");
    String guest =
        charms
            .charm(
                "guest",
                "subordinate: true\nrequires:\n  host: {interface: juju-info, scope: container}\n"
                    + STORAGE)
            .toString();
    assertEquals(1, juju.run("deploy", guest, "--attach-storage", "data/0"));
    assertEquals("ERROR AttachStorage is non-empty, but NumUnits is 0\n", juju.errors());
  }

  private void wrong(String message, String... words) {
    assertEquals(2, juju.run(JujuRun.join(new String[] {"deploy"}, words)), juju.output());
    assertTrue(juju.errors().startsWith("error: " + message + "\n"), juju.errors());
  }

  private void refused(String message, String id) {
    assertEquals(1, juju.run("deploy", app, "new", "--attach-storage", id), juju.output());
    assertEquals(
        "ERROR cannot add application \"new\": cannot attach storage %s to unit new/0: %s\n"
            .formatted(id, message),
        juju.errors());
  }

  /** What a command that succeeds prints. */
  private String done(String... words) {
    assertEquals(0, juju.run(words), juju.output() + juju.errors());
    return juju.output();
  }

  private List<String> detached() {
    return done("storage")
        .lines()
        .filter(line -> line.contains("detached"))
        .map(line -> line.strip().split(" ")[0])
        .toList();
  }
}
