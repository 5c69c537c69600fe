package charms.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import charms.engine.state.ModelException;
import charms.model.diag.CharmException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Storage of units and its hook tools (juju-contract.md sections 2 to 4). */
class StorageIT {
  private static final String METADATA =
      """
      storage:
        data: {type: filesystem, location: /srv/data}
        logs: {type: filesystem, location: /srv/logs, multiple: {range: 1-2}}
        more: {type: filesystem, multiple: {range: 0-}}
        disk: {type: block, minimum-size: 2G}
      """;

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
    ShellCharm charm = ShellCharm.named(directory, "app", METADATA);
    for (String name : List.of("data", "logs", "more", "disk")) {
      charm.hook(
          name + "-storage-attached",
          "echo \"$JUJU_STORAGE_ID $JUJU_STORAGE_KIND $JUJU_STORAGE_LOCATION\" >> /told\n"
              + "echo \"$(storage-get location)\" >> /asked");
      charm.hook(name + "-storage-detaching", "storage-list >> /left");
    }
    return charm;
  }

  @Test
  void itIsAttachedBeforeInstall() throws Exception {
    juju.deploy(charm());
    assertEquals(
        List.of(
            "data-storage-attached", "disk-storage-attached", "logs-storage-attached", "install"),
        juju.events("app/0").subList(0, 4));
    assertEquals(
        """
        data/0 filesystem /srv/data
        disk/1 block /var/lib/juju/storage/block/disk/1
        logs/2 filesystem /srv/logs/logs/2""",
        juju.exec("app/0", "cat /told"));
    assertEquals(
        "/srv/data\n/var/lib/juju/storage/block/disk/1\n/srv/logs/logs/2",
        juju.exec("app/0", "cat /asked"));
    assertEquals(
        "directory directory 2147483648",
        juju.exec(
            "app/0",
            "echo $(stat -c %F /srv/data /srv/logs/logs/2) "
                + "$(stat -c %s /var/lib/juju/storage/block/disk/1)"));
  }

  @Test
  void toolsAnswerInEveryFormat() throws Exception {
    juju.deploy(charm());
    answers("data/0\ndisk/1\nlogs/2\n0", "storage-list");
    answers("data/0\n0", "storage-list data");
    answers("0", "storage-list none");
    answers("[\"data/0\",\"disk/1\",\"logs/2\"]\n0", "storage-list --format=json");
    answers("[\"data/0\"]\n0", "storage-list --format json data");
    answers("- data/0\n0", "storage-list --format=yaml data");
    answers("kind: filesystem\nlocation: /srv/data\n0", "storage-get -s data/0");
    answers("filesystem\n0", "storage-get -s data/0 kind");
    answers("/srv/data\n0", "storage-get -s data/0 location");
    answers(
        "{\"kind\":\"filesystem\",\"location\":\"/srv/data\"}\n0",
        "storage-get -s data/0 --format=json");
    answers("\"block\"\n0", "storage-get -s disk/1 --format=json kind");
  }

  @Test
  void toolsRefuseInJujusWords() throws Exception {
    juju.deploy(charm());
    answers("ERROR no storage instance specified\n2", "storage-get");
    answers(
        "ERROR invalid value \"data/7\" for option -s: storage not found\n2",
        "storage-get -s data/7");
    answers("ERROR invalid storage attribute \"size\"\n1", "storage-get -s data/0 size");
    answers("ERROR storage add requires a storage directive\n2", "storage-add");
    answers("ERROR charm storage \"none\" not found\n1", "storage-add none");
    answers(
        "ERROR storage \"more\": count must be a positive number, got \"0\"\n2",
        "storage-add more=0");
    answers(
        "ERROR charm \"app\" store \"logs\": at most 2 instances supported, 3 specified\n1",
        "storage-add logs=2");
    answers(
        "ERROR charm \"app\" store \"data\": at most 1 instances supported, 2 specified\n1",
        "storage-add data");
  }

  @Test
  void whatAHookAddsIsAttachedAfterIt() throws Exception {
    juju.deploy(
        charm()
            .hook(
                "start",
                "storage-add more=2\nif storage-add logs logs; then exit 9; fi\nstorage-list > /before"));
    assertEquals("data/0\ndisk/1\nlogs/2", juju.exec("app/0", "cat /before"));
    answers("data/0\ndisk/1\nlogs/2\nmore/3\nmore/4\n0", "storage-list");
    assertEquals(
        "/var/lib/juju/storage/more/3", juju.exec("app/0", "storage-get -s more/3 location"));
    List<String> events = juju.events("app/0");
    assertEquals(
        List.of("start", "more-storage-attached", "more-storage-attached"),
        events.subList(events.size() - 3, events.size()));
  }

  @Test
  void whatAFailedHookAddedIsNotThere() throws Exception {
    juju.deploy(charm());
    juju.exec("app/0", "storage-add more; exit 1");
    juju.settle();
    answers("data/0\ndisk/1\nlogs/2\n0", "storage-list");
  }

  @Test
  void eachUnitHasItsOwn() throws Exception {
    juju.deploy(charm());
    juju.engine().addUnit("app", 1);
    juju.settle();
    assertEquals("data/3\ndisk/4\nlogs/5", juju.exec("app/1", "storage-list"));
    assertEquals(
        "ERROR invalid value \"data/0\" for option -s: storage not found\n2",
        juju.tried("app/1", "storage-get -s data/0"));
  }

  @Test
  void itIsDetachedBetweenRelationsAndStop() throws Exception {
    ShellCharm beside =
        ShellCharm.named(
            directory,
            "beside",
            "subordinate: true\nrequires:\n  host: {interface: juju-info, scope: container}\n"
                + "storage:\n  data: {type: filesystem}\n",
            "host");
    beside.hook("data-storage-attached", "");
    beside.hook("data-storage-detaching", "storage-get location >> /events");
    juju.deploy(ShellCharm.named(directory, "main", ""));
    juju.deploy(beside);
    juju.engine().integrate("beside", "main");
    juju.settle();
    juju.engine().removeRelation("beside", "main");
    juju.settle();
    List<String> events = juju.events("main/0");
    assertEquals(
        List.of(
            "host-relation-departed main/0",
            "host-relation-broken main",
            "data-storage-detaching",
            "/var/lib/juju/storage/data/0",
            "stop",
            "remove"),
        events.subList(events.size() - 6, events.size()));
  }

  @Test
  void theNextCommandFindsIt() throws Exception {
    juju.deploy(charm());
    juju.reopen();
    juju.settle();
    answers("data/0\ndisk/1\nlogs/2\n0", "storage-list");
  }

  @Test
  void charmsThatAskForWhatCannotBeAreRefused() throws Exception {
    refused("storage:\n  a: {type: tape}\n", "its 'type' is neither filesystem nor block");
    refused(
        "storage:\n  a: {type: filesystem, location: srv}\n",
        "its location 'srv' is no absolute path");
    refused("storage:\n  a: {type: block, minimum-size: big}\n", "its minimum-size 'big' is none");
    ShellCharm shared =
        ShellCharm.named(directory, "shared", "storage:\n  a: {type: filesystem, shared: true}\n");
    ModelException none =
        assertThrows(
            ModelException.class, () -> juju.engine().deploy(DeployRequest.of(shared.directory())));
    assertEquals(
        "charm \"shared\" store \"a\": shared storage support not implemented", none.getMessage());
  }

  private void refused(String metadata, String cause) throws IOException {
    ShellCharm charm = ShellCharm.named(directory, "wrong", metadata);
    CharmException wrong =
        assertThrows(
            CharmException.class, () -> juju.engine().deploy(DeployRequest.of(charm.directory())));
    assertTrue(
        wrong.getMessage().contains("cannot read storage 'a': " + cause), wrong.getMessage());
  }

  private void answers(String expected, String line) {
    assertEquals(expected, juju.tried("app/0", line), line);
  }
}
