package charms.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two charms in shell, with storage, a resource and a secret between them, as a user runs them. */
@Tag("slow")
final class HoldingsIT {
  private static final Map<String, String> DATABASE =
      Map.of(
          "metadata.yaml",
          """
          name: database
          summary: gives a password
          provides:
            db: {interface: sql}
          storage:
            data: {type: filesystem, location: /srv/data}
          resources:
            seed: {type: file, filename: seed.txt, description: What it begins with.}
          """,
          "hooks/data-storage-attached",
          "echo \"$JUJU_STORAGE_ID $JUJU_STORAGE_KIND $JUJU_STORAGE_LOCATION\" > /srv/data/told",
          "hooks/install",
          "cat $(resource-get seed) > $(storage-get -s data/0 location)/seed",
          "hooks/upgrade-charm",
          "cat $(resource-get seed) > /srv/data/seed",
          "hooks/db-relation-joined",
          """
          id=$(secret-add --label db-password password=s3cret)
          secret-grant $id -r $JUJU_RELATION_ID
          relation-set --app secret=$id
          """,
          "hooks/secret-rotate",
          "secret-set $JUJU_SECRET_ID password=n3w-s3cret; state-set rotated=$JUJU_SECRET_LABEL",
          "hooks/secret-remove",
          "secret-remove $JUJU_SECRET_ID --revision $JUJU_SECRET_REVISION");
  private static final Map<String, String> CLIENT =
      Map.of(
          "metadata.yaml",
          "name: client\nsummary: takes a password\nrequires:\n  db: {interface: sql}\n",
          "hooks/db-relation-changed",
          """
          id=$(relation-get --app secret)
          [ -n "$id" ] || exit 0
          secret-get $id password --label login > /password
          """,
          "hooks/secret-changed",
          "echo \"$JUJU_SECRET_LABEL $JUJU_SECRET_REVISION\" > /changed\n"
              + "secret-get --label login > /old\n"
              + "secret-get $JUJU_SECRET_ID password --refresh > /password");

  @TempDir Path directory;
  private Charm charm;

  @BeforeEach
  void makeCharms() throws IOException {
    charm = Charm.in(directory);
    write("database", DATABASE);
    write("client", CLIENT);
    Files.writeString(charm.workDirectory().resolve("seed.txt"), "one");
    Files.writeString(charm.workDirectory().resolve("newer.txt"), "two");
  }

  @AfterEach
  void removeEverything() throws Exception {
    charm.run("juju", "destroy-model", "--force", "--no-prompt");
  }

  @Test
  void eachCharmSawWhatItHolds() throws Exception {
    juju("deploy", "./database", "--resource", "seed=seed.txt");
    juju("deploy", "./client");
    juju("integrate", "client", "database");
    assertEquals("data/0 filesystem /srv/data\n", in("database/0", "cat /srv/data/told"));
    assertEquals("one", in("database/0", "cat /srv/data/seed"));
    assertEquals("s3cret\n", in("client/0", "cat /password"));

    juju("attach-resource", "database", "seed=newer.txt");
    assertEquals("two", in("database/0", "cat /srv/data/seed"));
    String resources = juju("resources", "database");
    assertTrue(
        resources.matches("Resource  Supplied by  Revision\nseed      admin        [0-9T:-]{16}\n"),
        resources);

    String described = juju("resources", "database", "--format", "yaml");
    assertTrue(
        described.contains("  path: seed.txt\n  description: What it begins with.\n"), described);
    assertTrue(described.contains("  size: 3\n  origin: upload\n  used: true\n"), described);

    String secrets = juju("secrets");
    assertTrue(secrets.matches("ID .*\n[0-9a-v]{20}  - +database  never +1  .*\n"), secrets);
    juju("rotate-secret", secrets.lines().skip(1).findFirst().orElseThrow().substring(0, 20));
    assertEquals("login 2\n", in("client/0", "cat /changed"));
    assertEquals("password: s3cret\n", in("client/0", "cat /old"));
    assertEquals("n3w-s3cret\n", in("client/0", "cat /password"));
    assertEquals("db-password\n", juju("exec", "--unit", "database/0", "--", "state-get rotated"));

    String told = juju("debug-log") + juju("status", "--format", "yaml") + juju("secrets");
    told += juju("show-unit", "client/0") + juju("show-unit", "database/0");
    assertFalse(told.contains("s3cret"), told);
  }

  @Test
  void aResourceWithoutAFileIsRefused() throws Exception {
    Charm.Outcome missing =
        charm.run("juju", "deploy", "./database", "--resource", "seed=none.txt");
    assertEquals(1, missing.status(), missing.text());
    assertTrue(
        missing
            .errors()
            .contains("ERROR resource \"seed\": open none.txt: no such file or directory"),
        missing.text());
    Charm.Outcome wrong = charm.run("juju", "deploy", "./database", "--resource", "seed");
    assertEquals(2, wrong.status(), wrong.text());
  }

  private String juju(String... words) throws Exception {
    String[] all = new String[words.length + 1];
    all[0] = "juju";
    System.arraycopy(words, 0, all, 1, words.length);
    Charm.Outcome outcome = charm.run(all);
    assertEquals(0, outcome.status(), outcome.text());
    return outcome.output();
  }

  private String in(String unit, String line) throws Exception {
    return juju("ssh", unit, line);
  }

  private void write(String name, Map<String, String> files) throws IOException {
    CharmSource source = CharmSource.empty(charm.workDirectory(), name);
    for (Map.Entry<String, String> file : files.entrySet()) {
      String path = file.getKey();
      if (path.startsWith("hooks/")) {
        source.hook(path.substring("hooks/".length()), file.getValue());
      } else {
        source.file(path, file.getValue());
      }
    }
  }
}
