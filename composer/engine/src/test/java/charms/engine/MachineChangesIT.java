package charms.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import charms.engine.machine.CommandStreams;
import charms.engine.machine.FileChange;
import charms.engine.machine.FileChange.Kind;
import charms.engine.machine.MachineChanges;
import charms.engine.machine.MachineChanges.Call;
import charms.engine.machine.MachineChanges.Doer;
import charms.engine.machine.MachineChanges.Service;
import charms.engine.state.ModelException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was done to a machine, told by its records and its files (docs/sandbox.md). */
class MachineChangesIT {
  private static final Doer INSTALL = new Doer("app/0", "install");
  private static final Doer NOBODY = new Doer("", "");

  @TempDir private Path directory;
  private TestEngine engine;

  @BeforeEach
  void open() {
    engine = new TestEngine(directory);
  }

  @AfterEach
  void close() {
    engine.close();
  }

  @Test
  void packagesAndServicesNameWhoBroughtThem() throws Exception {
    deploy("apt-get install -y haproxy crmsh; systemctl stop haproxy", "systemctl start haproxy");
    MachineChanges changes = engine.engine().machineChanges("app/0");
    assertEquals(
        List.of("crmsh", "haproxy"),
        changes.packages().stream().map(MachineChanges.InstalledPackage::name).toList());
    assertEquals("1.0-0ubuntu1", changes.packages().get(1).version());
    assertEquals(INSTALL, changes.packages().get(1).by());
    assertEquals(
        List.of(new Service("haproxy", "running", "enabled", new Doer("app/0", "start"))),
        changes.services());
  }

  @Test
  void commandsKeepTheirWordsWhateverIsInThem() throws Exception {
    deploy("iptables -A INPUT -m comment --comment 'two words' ''\nufw allow $'a\\nb'", "");
    List<Call> commands = engine.engine().machineChanges("app/0").commands();
    assertEquals(
        List.of(
            List.of("iptables", "-A", "INPUT", "-m", "comment", "--comment", "two words", ""),
            List.of("ufw", "allow", "a\nb")),
        commands.stream().map(Call::argv).toList());
    assertEquals(INSTALL, commands.get(0).by());
    CommandStreams streams =
        new CommandStreams(
            InputStream.nullInputStream(),
            OutputStream.nullOutputStream(),
            OutputStream.nullOutputStream());
    assertEquals(0, engine.engine().ssh("app/0", "ufw disable", streams));
    commands = engine.engine().machineChanges("app/0").commands();
    assertEquals(NOBODY, commands.get(2).by());
  }

  @Test
  void addedChangedAndDeletedFilesHaveTheirDifference() throws Exception {
    deploy(
        """
        mkdir -p /etc/app && printf 'one\\ntwo\\n' > /etc/app/app.conf && chmod 640 /etc/app/app.conf
        echo 'extra:x:99:' >> /etc/group
        rm /etc/resolv.conf /etc/apt/sources.list
        ln -s app.conf /etc/app/link
        printf 'a\\0b' > /var/lib/binary
        """,
        "");
    assertEquals(Kind.ADDED, file("/etc/app/app.conf").kind());
    assertEquals("rw-r-----", file("/etc/app/app.conf").mode());
    assertEquals("@@ -0,0 +1,2 @@\n+one\n+two\n", file("/etc/app/app.conf").diff().text());
    assertEquals(8, file("/etc/app/app.conf").size());
    assertEquals(Kind.CHANGED, file("/etc/group").kind());
    assertEquals(1, file("/etc/group").diff().added());
    assertTrue(file("/etc/group").diff().text().endsWith("\n+extra:x:99:\n"));
    assertEquals(Kind.DELETED, file("/etc/resolv.conf").kind());
    assertEquals("@@ -0,0 +1 @@\n+-> app.conf\n", file("/etc/app/link").diff().text());
    assertEquals("", file("/var/lib/binary").diff().text());
    assertEquals(
        List.of(
            "/etc/app/app.conf",
            "/etc/app/link",
            "/etc/apt/sources.list",
            "/etc/group",
            "/etc/resolv.conf",
            "/events",
            "/var/lib/binary"),
        paths());
  }

  @Test
  void aFileTouchedAndNotChangedDoesNotCountAndItsModeDoes() throws Exception {
    deploy(
        "cat /etc/hosts > /tmp/x; cat /tmp/x > /etc/hosts; rm /tmp/x; chmod 600 /etc/passwd", "");
    assertEquals(List.of("/etc/passwd", "/events"), paths());
    assertEquals("rw-------", file("/etc/passwd").mode());
    assertEquals(Kind.CHANGED, file("/etc/passwd").kind());
  }

  @Test
  void filesOfUsrAreComparedWithTheHosts() throws Exception {
    deploy(
        "echo mine > /usr/local/bin/mine; rm /usr/bin/yes; rm /usr/bin/env.new 2>/dev/null || true\n"
            + "cp /usr/bin/tput /usr/bin/t; rm /usr/bin/tput; echo text > /usr/bin/tput; rm /usr/bin/t",
        "");
    assertEquals(Kind.ADDED, file("/usr/local/bin/mine").kind());
    assertEquals(Kind.DELETED, file("/usr/bin/yes").kind());
    assertEquals(Kind.CHANGED, file("/usr/bin/tput").kind());
    assertFalse(paths().contains("/usr/bin/apt-get"), "stand-ins are the engine's");
  }

  @Test
  void aMachineCanBeNamedByItsNumberAndMustBeThere() throws Exception {
    deploy("", "");
    assertEquals(
        List.of("/events"),
        engine.engine().machineChanges("0").files().stream().map(FileChange::path).toList());
    ModelException unit =
        assertThrows(ModelException.class, () -> engine.engine().machineChanges("app/7"));
    assertEquals("unit \"app/7\" not found", unit.getMessage());
    ModelException machine =
        assertThrows(ModelException.class, () -> engine.engine().machineChanges("7"));
    assertEquals("machine 7 not found", machine.getMessage());
  }

  @Test
  void aMachineNotMadeYetHasNoChanges() throws Exception {
    engine.engine().deploy(DeployRequest.of(ShellCharm.named(directory, "app", "").directory()));
    assertEquals(MachineChanges.NONE, engine.engine().machineChanges("app/0"));
  }

  private void deploy(String install, String start) throws IOException {
    engine.deploy(
        ShellCharm.named(directory, "app", "").hook("install", install).hook("start", start));
  }

  private FileChange file(String path) {
    return engine.engine().machineChanges("app/0").files().stream()
        .filter(one -> one.path().equals(path))
        .findFirst()
        .orElseThrow(() -> new AssertionError(path + " is not among " + paths()));
  }

  private List<String> paths() {
    return engine.engine().machineChanges("app/0").files().stream().map(FileChange::path).toList();
  }
}
