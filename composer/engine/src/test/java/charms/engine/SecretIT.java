package charms.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import charms.engine.log.LogFilter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Secrets: their hook tools, who may read them, and their events (juju-contract.md 2 to 4). */
@Tag("slow")
class SecretIT {
  private static final String NOWHERE = "00000000000000000000";
  private static final List<String> EVENTS =
      List.of("secret-changed", "secret-rotate", "secret-remove", "secret-expired");

  @TempDir private Path directory;
  private TestEngine juju;

  @BeforeEach
  void open() throws IOException {
    juju = new TestEngine(directory);
    juju.deploy(charm("database", "provides:\n  db: {interface: sql}\n"));
    juju.deploy(charm("client", "requires:\n  db: {interface: sql}\n"));
    juju.engine().integrate("client", "database");
    juju.settle();
  }

  @AfterEach
  void close() {
    juju.close();
  }

  private ShellCharm charm(String name, String metadata) throws IOException {
    ShellCharm charm = ShellCharm.named(directory, name, metadata, "db");
    for (String event : EVENTS) {
      charm.hook(
          event,
          "echo \"$JUJU_SECRET_ID ${JUJU_SECRET_LABEL:-none} $JUJU_SECRET_REVISION\" >> /told");
    }
    return charm;
  }

  private String added(String words) {
    String printed = juju.exec("database/0", "secret-add " + words);
    assertTrue(printed.matches("secret:[0-9a-v]{20}"), printed);
    return printed.substring("secret:".length());
  }

  private String granted(String words) {
    String id = added(words);
    owner("0", "secret-grant " + id + " -r db:0");
    return id;
  }

  @Test
  void theOwnerReadsWhatItAdded() {
    String id = added("--label pw password=s3cret user=root");
    owner("password: s3cret\nuser: root\n0", "secret-get " + id);
    owner("password: s3cret\nuser: root\n0", "secret-get secret:" + id);
    owner("password: s3cret\nuser: root\n0", "secret-get --label pw");
    owner("s3cret\n0", "secret-get " + id + " password");
    owner("czNjcmV0\n0", "secret-get " + id + " password#base64");
    owner("{\"password\":\"s3cret\",\"user\":\"root\"}\n0", "secret-get --format=json " + id);
    owner("\"s3cret\"\n0", "secret-get --format json secret://" + uuid() + "/" + id + " password");
    owner(id + "\n0", "secret-ids");
    owner("[\"" + id + "\"]\n0", "secret-ids --format=json");
  }

  private String uuid() {
    return juju.exec("database/0", "echo $JUJU_MODEL_UUID");
  }

  @Test
  void valuesComeAsTextBase64AndFiles() {
    juju.exec("database/0", "printf 'two\\nlines' > /tmp/value");
    String id = added("text=a=b coded#base64=czNjcmV0 file#file=/tmp/value");
    owner("a=b\n0", "secret-get " + id + " text");
    owner("s3cret\n0", "secret-get " + id + " coded");
    owner("dHdvCmxpbmVz\n0", "secret-get " + id + " file#base64");
    String fed = juju.exec("database/0", "echo '{\"one\": \"1\"}' | secret-add --file -");
    owner("\"1\"\n0", "secret-get " + fed + " one --format=json");
    owner(
        "ERROR cannot read file: open /none: no such file or directory\n1",
        "secret-add key#file=/none");
  }

  @Test
  void whatIsSaidOfItIsShownToItsOwner() {
    String id =
        added(
            "--label pw --description 'the word' --rotate monthly --expire 2099-01-01T06:06:06 key=v");
    String info = juju.exec("database/0", "secret-info-get " + id + " | tr -d '\"'");
    assertTrue(
        info.startsWith(
            id
                + ":\n  revision: 1\n  label: pw\n  owner: application\n  description: the word\n"
                + "  rotation: monthly\n  expiry: 2099-01-01T06:06:06Z\n  rotates: 2"),
        info);
    String plain = added("--owner unit key=v");
    owner(
        "{\""
            + plain
            + "\":{\"revision\":1,\"label\":\"\",\"owner\":\"unit\",\"rotation\":\"never\"}}\n0",
        "secret-info-get --format=json " + plain);
    owner("0", "secret-set " + plain + " --label mine");
    owner(
        "{\""
            + plain
            + "\":{\"revision\":1,\"label\":\"mine\",\"owner\":\"unit\",\"rotation\":\"never\"}}\n0",
        "secret-info-get --format=json --label mine");
    client("ERROR secret \"" + id + "\" not found\n1", "secret-info-get " + id);
  }

  @Test
  void aGrantLetsTheOtherSideRead() {
    String id = added("password=s3cret");
    client("ERROR permission denied\n1", "secret-get " + id);
    owner("0", "secret-grant " + id + " --relation db:0");
    client("s3cret\n0", "secret-get " + id + " password --label mine");
    client("password: s3cret\n0", "secret-get --label mine");
    client("ERROR secret \"" + id + "\" not found\n1", "secret-info-get " + id);
    client("ERROR secret \"" + id + "\" not found\n1", "secret-set " + id + " password=other");
    client("ERROR secret \"" + id + "\" not found\n1", "secret-remove " + id);
    client("0", "secret-ids");
    owner("0", "secret-revoke " + id + " --relation db:0");
    client("ERROR permission denied\n1", "secret-get " + id);
    client("ERROR secret \"mine\" not found\n1", "secret-get --label mine");
  }

  @Test
  void aGrantMayBeForOneUnit() {
    juju.engine().addUnit("client", 1);
    juju.settle();
    String id = added("password=s3cret");
    owner("0", "secret-grant " + id + " -r 0 --unit client/1");
    client("ERROR permission denied\n1", "secret-get " + id);
    assertEquals("s3cret", juju.exec("client/1", "secret-get " + id + " password"));
    owner("0", "secret-revoke " + id + " --unit client/1");
    assertEquals("ERROR permission denied\n1", juju.tried("client/1", "secret-get " + id));
    owner(
        "ERROR unit \"client/7\" not found in relation \"client:db database:db\"\n1",
        "secret-grant " + id + " -r 0 --unit client/7");
  }

  @Test
  void aGrantEndsWithItsRelation() {
    String id = granted("password=s3cret");
    client("password: s3cret\n0", "secret-get " + id);
    juju.engine().removeRelation("client", "database");
    juju.settle();
    client("ERROR permission denied\n1", "secret-get " + id);
  }

  @Test
  void aReaderStaysWithItsRevisionUntilItRefreshes() {
    String id = granted("--label pw password=one");
    client("one\n0", "secret-get " + id + " password --label seen");
    owner("0", "secret-set " + id + " password=two");
    juju.settle();
    assertEquals("secret:" + id + " seen 2", juju.exec("client/0", "cat /told"));
    client("one\n0", "secret-get " + id + " password");
    client("two\n0", "secret-get " + id + " password --peek");
    client("one\n0", "secret-get " + id + " password");
    client("two\n0", "secret-get " + id + " password --refresh");
    juju.settle();
    client("two\n0", "secret-get " + id + " password");
    assertEquals("secret:" + id + " seen 2", juju.exec("client/0", "cat /told"));
    assertEquals("secret:" + id + " pw 1", juju.exec("database/0", "cat /told"));
    assertEquals(1, count("database/0", "secret-remove"));
    owner("0", "secret-remove " + id + " --revision 1");
    juju.settle();
    assertEquals(1, count("database/0", "secret-remove"));
    client("two\n0", "secret-get " + id + " password");
  }

  @Test
  void theSameContentIsNoNewRevision() {
    String id = granted("password=one");
    client("password: one\n0", "secret-get " + id);
    owner("0", "secret-set " + id + " password=one");
    juju.settle();
    assertEquals(0, count("client/0", "secret-changed"));
  }

  @Test
  void ownersAreToldToRotateAndOfExpiry() {
    String id = added("--label pw --rotate daily password=one");
    juju.engine().secrets().rotate(id);
    juju.engine().secrets().expire("secret:" + id);
    juju.settle();
    List<String> events = juju.events("database/0");
    assertEquals(
        List.of("secret-rotate", "secret-expired"),
        events.subList(events.size() - 2, events.size()));
    assertEquals(
        "secret:" + id + " pw 1\nsecret:" + id + " pw 1", juju.exec("database/0", "cat /told"));
    juju.reopen();
    juju.settle();
    assertEquals(events, juju.events("database/0"));
  }

  @Test
  void whatAFailedProgramDidIsLost() {
    String id = granted("password=one");
    juju.exec("database/0", "secret-set " + id + " password=lost; secret-add other=x; exit 1");
    owner(id + "\n0", "secret-ids");
    owner("one\n0", "secret-get " + id + " password --peek");
    juju.exec("database/0", "secret-remove " + id + "; exit 1");
    owner("one\n0", "secret-get " + id + " password");
    owner("0", "secret-remove " + id);
    owner("ERROR secret \"" + id + "\" not found\n1", "secret-get " + id);
  }

  @Test
  void aProgramSeesItsOwnChanges() {
    assertEquals(
        "b\n1",
        juju.exec(
            "database/0",
            "id=$(secret-add key=a); secret-set $id key=b; secret-get $id key;"
                + " secret-info-get $id | grep revision | tr -dc 0-9"));
  }

  @Test
  void onlyTheLeaderAnswersForTheApplications() {
    String id = added("--label pw password=one");
    juju.engine().addUnit("database", 1);
    juju.settle();
    String follower = "database/1";
    assertEquals("one", juju.exec(follower, "secret-get " + id + " password"));
    assertEquals("one", juju.exec(follower, "secret-get --label pw").replace("password: ", ""));
    assertEquals(
        "ERROR this unit is not the leader\n1",
        juju.tried(follower, "secret-set " + id + " password=two"));
    assertEquals(
        "ERROR this unit is not the leader\n1", juju.tried(follower, "secret-add password=two"));
    String own = juju.exec(follower, "secret-add --owner unit password=two");
    assertEquals("ERROR permission denied\n1", juju.tried("database/0", "secret-get " + own));
    juju.engine().removeUnit(List.of("database/1"), false);
    juju.settle();
    owner("ERROR secret \"" + own.substring(7) + "\" not found\n1", "secret-get " + own);
    assertEquals(1, juju.engine().secrets().list().size());
  }

  @Test
  void toolsRefuseInJujusWords() {
    added("--label pw password=one");
    owner("ERROR missing secret value or filename\n2", "secret-add");
    owner("ERROR key \"K\" not valid\n2", "secret-add K=v");
    owner("ERROR value of key \"key\" is not valid base64\n2", "secret-add key#base64=s3cret!");
    owner("ERROR rotate policy \"often\" not valid\n2", "secret-add --rotate often key=v");
    owner("ERROR secret owner \"me\" not valid\n2", "secret-add --owner me key=v");
    owner("ERROR expire time or duration \"soon\" not valid\n2", "secret-add --expire soon key=v");
    owner("ERROR secret with label \"pw\" already exists\n1", "secret-add --label pw key=v");
    owner("ERROR require either a secret URI or label\n2", "secret-get");
    owner("ERROR secret URI \"x\" not valid\n2", "secret-get x");
    owner("ERROR secret \"" + NOWHERE + "\" not found\n1", "secret-get " + NOWHERE);
    owner("ERROR secret \"none\" not found\n1", "secret-get --label none");
    owner(
        "ERROR specify one of --peek or --refresh but not both\n2",
        "secret-get --peek --refresh --label pw");
    owner("ERROR missing secret URI\n2", "secret-set");
    owner("ERROR missing secret URI\n2", "secret-remove");
    owner("ERROR missing secret URI\n2", "secret-grant");
    owner("ERROR no relation id specified\n2", "secret-grant " + NOWHERE);
    owner("ERROR secret \"" + NOWHERE + "\" not found\n1", "secret-grant -r 0 " + NOWHERE);
    owner("ERROR secret \"" + NOWHERE + "\" not found\n1", "secret-revoke --app client " + NOWHERE);
  }

  @Test
  void valuesAreNowhereInWhatTheEngineTells() {
    String id = granted("--label pw password=s3cret");
    client("password: s3cret\n0", "secret-get " + id);
    owner("0", "secret-set " + id + " password=s3cret2");
    juju.settle();
    String told =
        juju.engine().debugLog(LogFilter.everything()).toString()
            + juju.engine().status()
            + juju.engine().secrets().list()
            + juju.engine().showUnit("client/0")
            + juju.engine().showUnit("database/0");
    assertFalse(told.contains("s3cret") || told.contains("czNjcmV0"), told);
  }

  private long count(String unit, String event) {
    return juju.events(unit).stream().filter(event::equals).count();
  }

  private void owner(String expected, String line) {
    assertEquals(expected, juju.tried("database/0", line), line);
  }

  private void client(String expected, String line) {
    assertEquals(expected, juju.tried("client/0", line), line);
  }
}
