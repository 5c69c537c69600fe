package charms.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import charms.engine.log.LogFilter;
import charms.engine.secret.SecretWish;
import charms.engine.state.ModelException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Secrets that a user adds, grants and changes, and options that name them. */
class UserSecretIT {
  @TempDir private Path directory;
  private TestEngine juju;

  @BeforeEach
  void open() throws Exception {
    juju = new TestEngine(directory);
    ShellCharm charm = ShellCharm.named(directory, "app", "");
    charm.file("config.yaml", "options:\n  login: {type: secret, description: Who logs in.}\n");
    charm.hook(
        "config-changed",
        "id=$(config-get login)\n[ -z \"$id\" ] || secret-get $id > /login 2> /refused || true");
    charm.hook(
        "secret-changed",
        "echo \"$JUJU_SECRET_ID $JUJU_SECRET_REVISION\" >> /told\n"
            + "secret-get $JUJU_SECRET_ID --refresh > /login");
    charm.hook("secret-remove", "");
    juju.deploy(charm);
  }

  @AfterEach
  void close() {
    juju.close();
  }

  @Test
  void anOptionNamesASecretThatTheCharmReads() {
    String id = secrets().add("login", "", Map.of("user", "root", "password", "s3cret"));
    configure("secret:" + id);
    assertEquals("ERROR permission denied", juju.exec("app/0", "cat /refused"));
    secrets().grant("login", "app");
    String other = secrets().add("other", "", Map.of("user", "other"));
    secrets().grant(other, "app");
    configure("secret:" + other);
    assertEquals("user: other", juju.exec("app/0", "cat /login"));
    configure("secret:" + id);
    assertEquals("password: s3cret\nuser: root", juju.exec("app/0", "cat /login"));
    assertEquals("secret:" + id, juju.exec("app/0", "config-get login"));
    assertEquals(4, count("config-changed"));
    assertEquals(0, count("secret-changed"));
  }

  @Test
  void anOptionOfTypeSecretTakesNothingElse() {
    refused("option \"login\" expected secret, got \"root\"", () -> configure("root"));
    refused(
        "option \"login\" expected secret, got \"secret:short\"", () -> configure("secret:short"));
    configure("");
  }

  @Test
  void whoReadsItIsToldOfItsChange() {
    String id = granted();
    fill(id, Map.of("password", "two"));
    assertEquals("secret:" + id + " 2", juju.exec("app/0", "cat /told"));
    assertEquals("password: two", juju.exec("app/0", "cat /login"));
    assertEquals(1, count("secret-changed"));
    assertEquals(2, count("config-changed"));
    fill("login", Map.of("password", "two"));
    assertEquals(1, count("secret-changed"));
    assertEquals(0, count("secret-remove"));
    assertEquals(List.of(1, 2), revisions());
  }

  @Test
  void revisionsNobodyReadsArePrunedWhenThatIsWanted() {
    String id = granted();
    fill(id, Map.of("password", "two"));
    assertEquals(List.of(1, 2), revisions());
    secrets()
        .update(
            "login",
            new SecretWish.Update(
                Optional.empty(),
                Optional.empty(),
                Map.of("password", "three"),
                Optional.of(true)));
    assertEquals(List.of(2, 3), revisions());
    juju.settle();
    assertEquals(List.of(3), revisions());
    assertEquals("password: three", juju.exec("app/0", "cat /login"));
  }

  @Test
  void aGrantIsTakenBackAndEndsWithItsApplication() throws Exception {
    String id = granted();
    assertEquals(List.of(new ModelSecret.Access("application-app", "model-" + uuid())), access());
    secrets().revoke(id, "app");
    assertEquals("ERROR permission denied\n1", juju.tried("app/0", "secret-get " + id));
    assertEquals(List.of(), access());
    juju.deploy(ShellCharm.named(directory, "brief", ""));
    secrets().grant("login", "brief");
    juju.engine().removeApplication("brief", false);
    juju.settle();
    assertEquals(List.of(), access());
  }

  @Test
  void itIsTheUsersAlone() {
    String id = granted();
    assertEquals("0", juju.tried("app/0", "secret-ids"));
    assertEquals(
        "ERROR secret \"" + id + "\" not found\n1",
        juju.tried("app/0", "secret-set " + id + " password=mine"));
    assertEquals(
        "ERROR secret \"" + id + "\" not found\n1", juju.tried("app/0", "secret-info-get " + id));
    String charms = juju.exec("app/0", "secret-add --label charms password=own").substring(7);
    refused("permission denied", () -> fill(charms, Map.of("password", "other")));
    refused("permission denied", () -> secrets().grant(charms, "app"));
    refused("permission denied", () -> secrets().remove(charms, Optional.empty()));
    refused("secret \"charms\" not found", () -> secrets().show("charms"));
    refused(
        "secret \"login\" is a user's own, there is no charm to tell of it",
        () -> secrets().rotate("login"));
  }

  @Test
  void whatIsWrongIsRefusedInJujusWords() {
    String id = granted();
    refused(
        "secret with name \"login\" already exists",
        () -> secrets().add("login", "", Map.of("password", "x")));
    refused("missing secret value or filename", () -> secrets().add("none", "", Map.of()));
    refused("key \"K\" not valid", () -> secrets().add("none", "", Map.of("K", "s3cret")));
    refused(
        "value of key \"key\" is not valid base64",
        () -> secrets().add("none", "", Map.of("key#base64", "s3cret!")));
    refused(
        "secret content too large: 1200000 bytes",
        () -> secrets().add("none", "", Map.of("key", "x".repeat(1_200_000))));
    refused("secret \"none\" not found", () -> fill("none", Map.of("password", "x")));
    refused(
        "cannot change access to \"secret:"
            + id
            + "\" for \"none\": application \"none\" not found",
        () -> secrets().grant(id, "none"));
    refused(
        "secret \"" + id + "\" revision 7 not found",
        () -> secrets().remove("login", Optional.of(7)));
    refused(
        "secret \"" + id + "\" revision 7 not found",
        () -> secrets().reveal("login", Optional.of(7)));
  }

  @Test
  void itIsDescribedRenamedAndRemoved() {
    String id = granted();
    secrets()
        .update(
            id,
            new SecretWish.Update(
                Optional.of("entry"), Optional.of("who enters"), Map.of(), Optional.empty()));
    ModelSecret secret = secrets().show("entry");
    assertEquals("who enters", secret.description());
    assertEquals("<model>", secret.owner());
    assertEquals(1, secret.newest().number());
    assertEquals(Map.of("password", "one"), secrets().reveal("entry", Optional.empty()));
    fill("entry", Map.of("password", "two"));
    assertEquals(Map.of("password", "one"), secrets().reveal(id, Optional.of(1)));
    secrets().remove("secret:" + id, Optional.of(1));
    assertEquals(List.of(2), revisionsOf("entry"));
    juju.reopen();
    secrets().remove("entry", Optional.empty());
    assertEquals(List.of(), secrets().list());
    assertEquals(
        "ERROR secret \"" + id + "\" not found\n1", juju.tried("app/0", "secret-get " + id));
  }

  @Test
  void valuesAreNowhereInWhatTheEngineTells() {
    String id = secrets().add("login", "", Map.of("password", "s3cret"));
    secrets().grant(id, "app");
    configure("secret:" + id);
    fill(id, Map.of("password", "s3cret2"));
    assertEquals("password: s3cret2", juju.exec("app/0", "cat /login"));
    String told =
        juju.engine().debugLog(LogFilter.everything()).toString()
            + juju.engine().status()
            + juju.engine().config("app")
            + secrets().list()
            + juju.engine().showUnit("app/0")
            + new SecretWish.Update(
                Optional.empty(), Optional.empty(), Map.of("k", "s3cret"), Optional.empty());
    assertFalse(told.contains("s3cret") || told.contains("czNjcmV0"), told);
    assertTrue(told.contains("secret:" + id), told);
  }

  private ModelSecrets secrets() {
    return juju.engine().secrets();
  }

  /** A secret that app/0 reads. */
  private String granted() {
    String id = secrets().add("login", "", Map.of("password", "one"));
    secrets().grant("login", "app");
    configure("secret:" + id);
    assertEquals("password: one", juju.exec("app/0", "cat /login"));
    return id;
  }

  private void fill(String secret, Map<String, String> content) {
    secrets()
        .update(
            secret,
            new SecretWish.Update(Optional.empty(), Optional.empty(), content, Optional.empty()));
    juju.settle();
  }

  private void configure(String value) {
    juju.engine().configure("app", Map.of("login", value), List.of());
    juju.settle();
  }

  private List<Integer> revisions() {
    return revisionsOf("login");
  }

  private List<Integer> revisionsOf(String secret) {
    return secrets().show(secret).revisions().stream().map(ModelSecret.Revision::number).toList();
  }

  private List<ModelSecret.Access> access() {
    return secrets().show("login").access();
  }

  private String uuid() {
    return juju.exec("app/0", "echo $JUJU_MODEL_UUID");
  }

  private long count(String event) {
    return juju.events("app/0").stream().filter(event::equals).count();
  }

  private static void refused(String message, Runnable wish) {
    assertEquals(message, assertThrows(ModelException.class, wish::run).getMessage());
  }
}
