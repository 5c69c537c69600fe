package charms.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import charms.checks.Charm.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Storage and secrets as a user of Juju's commands handles them. */
@Tag("slow")
final class UserHoldingsIT {
  @TempDir Path directory;
  private Charm charm;

  @BeforeEach
  void makeCharm() throws IOException {
    charm = Charm.in(directory);
    CharmSource app = CharmSource.empty(charm.workDirectory(), "app");
    app.file(
        "metadata.yaml",
        """
        name: app
        summary: has storage and reads a secret
        storage:
          data: {type: filesystem, location: /srv/data}
          disk: {type: block, multiple: {range: 0-2}}
        """);
    app.file("config.yaml", "options:\n  login: {type: secret, description: Who logs in.}\n");
    app.hook(
        "config-changed",
        "id=$(config-get login); [ -z \"$id\" ] || secret-get $id > /login || true");
    app.hook("secret-changed", "secret-get $JUJU_SECRET_ID --refresh > /login");
  }

  @AfterEach
  void removeEverything() throws Exception {
    charm.run("juju", "destroy-model", "--force", "--no-prompt");
  }

  @Test
  void storageIsAskedForListedDetachedAndRemoved() throws Exception {
    assertEquals("No storage to display.\n", done("storage").errors());
    juju("deploy", "./app", "--storage", "data=2G", "--storage", "disk=1,loop,512M");
    assertEquals(
        """
        Unit   Storage ID  Type        Pool     Size     Status    Message
        app/0  data/0      filesystem  sandbox  2.0 GiB  attached
        app/0  disk/1      block       loop     512 MiB  attached
        """,
        juju("storage"));
    assertTrue(
        juju("status", "--storage")
            .endsWith(
                """

                Storage Unit  Storage ID  Type        Pool     Mountpoint  Size     Status    Message
                app/0         data/0      filesystem  sandbox  /srv/data   2.0 GiB  attached
                app/0         disk/1      block       loop                 512 MiB  attached
                """));
    assertFalse(juju("status").contains("Storage Unit"));
    assertTrue(
        juju("storage", "--format", "json").startsWith("{\"storage\":{\"data/0\":{\"kind\":"));
    assertTrue(juju("show-storage", "disk/1").startsWith("disk/1:\n  kind: block\n"));
    assertTrue(
        done("add-storage", "app/0", "disk").errors().contains("added storage disk/2 to app/0"));
    refused(
        "failed to add storage \"data\" to app/0: cannot attach, storage is singular\n",
        "add-storage",
        "app/0",
        "data");
    refused(
        "failed to detach data/0: cannot destroy storage attachment data/0:app/0: cannot detach,"
            + " storage is singular\n",
        "detach-storage",
        "data/0");
    refused(
        "failed to remove disk/2: storage is attached\n\nUse the --force option",
        "remove-storage",
        "disk/2");
    assertTrue(
        done("remove-storage", "--force", "disk/2").errors().startsWith("removing disk/2\n"));
    juju("ssh", "app/0", "echo mine > /srv/data/file");
    assertEquals(
        "will remove unit app/0\n- will detach storage data/0\n- will remove storage disk/1\n",
        juju("remove-unit", "app/0"));
    assertEquals(
        """
        Unit  Storage ID  Type        Pool     Size     Status    Message
              data/0      filesystem  sandbox  2.0 GiB  detached
        """,
        juju("storage"));
    juju("add-unit", "app", "--attach-storage", "data/0");
    assertEquals("mine\n", juju("ssh", "app/1", "cat /srv/data/file"));
    juju("remove-application", "app", "--destroy-storage");
    assertEquals("No storage to display.\n", done("storage").errors());
  }

  @Test
  void wrongStorageDirectivesAreUsageErrors() throws Exception {
    Outcome wrong = charm.run("juju", "deploy", "./app", "--storage", "data=1.5");
    assertEquals(2, wrong.status(), wrong.text());
    assertTrue(
        wrong
            .errors()
            .contains(
                "cannot parse constraints for storage \"data\": unrecognized storage constraint"
                    + " \"1.5\""),
        wrong.text());
    assertEquals(2, charm.run("juju", "deploy", "./app", "--storage", "data").status());
    refused("ERROR pool \"ebs\" not found\n", "deploy", "./app", "--storage", "data=ebs");
  }

  @Test
  void aSecretIsAddedGrantedChangedShownAndRemoved() throws Exception {
    juju("deploy", "./app");
    Path password = Files.writeString(charm.workDirectory().resolve("password"), "s3cret");
    String uri = juju("add-secret", "login", "user=root", "password#file=password").strip();
    assertTrue(uri.matches("secret:[0-9a-v]{20}"), uri);
    String id = uri.substring(7);
    juju("grant-secret", "login", "app");
    juju("config", "app", "login=" + uri);
    assertEquals("password: s3cret\nuser: root\n", juju("ssh", "app/0", "cat /login"));

    Path answer = Files.writeString(directory.resolve("input"), "password: n3w-s3cret\n");
    Outcome updated =
        charm.answering(
            answer, Map.of(), "juju", "update-secret", "login", "--file", "-", "--auto-prune");
    assertEquals(0, updated.status(), updated.text());
    assertEquals("password: n3w-s3cret\n", juju("ssh", "app/0", "cat /login"));
    assertTrue(
        juju("secrets")
            .matches(
                "ID +Name +Owner +Rotation +Revision +Last updated\n"
                    + id
                    + "  login  <model>  never +2  .*\n"));
    assertTrue(juju("secrets", "--format", "json").startsWith("{\"" + id + "\":{\"revision\":2,"));
    assertTrue(
        juju("show-secret", "login", "--reveal").contains("content:\n    password: n3w-s3cret\n"));
    String shown = juju("show-secret", uri, "--revisions");
    assertTrue(shown.contains("  - revision: 2\n    backend: internal\n"), shown);
    assertTrue(shown.contains("  access:\n  - target: application-app\n"), shown);
    String told = shown + juju("debug-log", "--replay") + juju("status", "--format", "yaml");
    told +=
        juju("config", "app") + juju("secrets", "--format", "yaml") + juju("show-unit", "app/0");
    assertFalse(told.contains("s3cret"), told);

    juju("revoke-secret", "login", "app");
    assertEquals(1, charm.run("juju", "exec", "app/0", "--", "secret-get " + id).status());
    juju("remove-secret", "login");
    refused("ERROR secret \"login\" not found\n", "show-secret", "login");
    assertTrue(Files.exists(password));
  }

  @Test
  void secretsAreRefusedWithoutTellingThem() throws Exception {
    juju("deploy", "./app");
    juju("add-secret", "login", "password=s3cret");
    refused(
        "ERROR secret with name \"login\" already exists\n", "add-secret", "login", "key=s3cret");
    refused("ERROR missing secret value or filename\n", "add-secret", "other");
    refused("ERROR key \"K\" not valid\n", "add-secret", "other", "K=s3cret");
    refused(
        "cannot read content for secret key 'key': no file 'none'",
        "add-secret",
        "other",
        "key#file=none");
    refused(
        "ERROR failed to grant/revoke secret: cannot change access to \"secret:",
        "grant-secret",
        "login",
        "none");
    refused("ERROR option \"login\" expected secret, got \"x\"\n", "config", "app", "login=x");
    assertEquals(2, charm.run("juju", "show-secret", "login", "--reveal", "--revisions").status());
    Outcome bare = charm.run("juju", "add-secret", "other", "=s3cret");
    assertEquals(2, bare.status());
    assertFalse(bare.text().contains("s3cret"), bare.text());
  }

  private void refused(String text, String... words) throws Exception {
    Outcome outcome = charm.run(withJuju(words));
    assertEquals(1, outcome.status(), outcome.text());
    assertTrue(outcome.errors().contains(text), outcome.text());
    assertFalse(outcome.text().contains("s3cret"), outcome.text());
  }

  private String juju(String... words) throws Exception {
    return done(words).output();
  }

  private Outcome done(String... words) throws Exception {
    Outcome outcome = charm.run(withJuju(words));
    assertEquals(0, outcome.status(), outcome.text());
    return outcome;
  }

  private static String[] withJuju(String... words) {
    String[] all = new String[words.length + 1];
    all[0] = "juju";
    System.arraycopy(words, 0, all, 1, words.length);
    return all;
  }
}
