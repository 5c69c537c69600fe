package charms.layer.basic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import charms.reactive.host.CommandResult;
import charms.reactive.host.Host;
import charms.testkit.machine.CommandAnswer;
import charms.testkit.machine.MachineState;
import charms.testkit.machine.ServiceState;
import charms.testkit.machine.TestMachine;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sources, users, versions, files, patience with apt (reactive-runtime.md section 7). */
final class HelpersTest {

  @TempDir private Path root;

  @ParameterizedTest
  @CsvSource({
    "1.0, 1.0, 0",
    "1.0, 1.1, -1",
    "1.9, 1.10, -1",
    "1:1.0, 2.0, 1",
    "2.0~rc1, 2.0, -1",
    "2.0~rc1-1, 2.0~rc2-0, -1",
    "2.0-1, 2.0-1ubuntu1, -1",
    "2.0+dfsg, 2.0a, 1",
    "9.0.0-0ubuntu1~cloud0, 9.0.0-0ubuntu1, -1",
    "1.002, 1.2, 0"
  })
  void versionsCompareAsWithDpkg(String one, String other, int expected) {
    assertEquals(expected, Integer.signum(Versions.ORDER.compare(one, other)));
    assertEquals(-expected, Integer.signum(Versions.ORDER.compare(other, one)));
    assertEquals(expected >= 0, Versions.isAtLeast(one, other));
  }

  @Test
  void usersAndGroupsAreAddedOnce() {
    MachineState nobody =
        MachineState.fresh("xenial")
            .withAnswer(CommandAnswer.failing(2, "", "getent", "passwd", "app"))
            .withAnswer(CommandAnswer.failing(2, "", "getent", "group", "app"));
    TestMachine machine = new TestMachine(root, nobody);
    Users users = new Users(machine);
    assertTrue(users.addGroup("app"));
    assertTrue(users.addSystemUser("app", "app", "/var/lib/app"));
    assertFalse(users.addUser("root", List.of("adm")));
    assertTrue(machine.commands().contains(List.of("groupadd", "--system", "app")));
    assertTrue(
        machine
            .commands()
            .contains(
                List.of(
                    "useradd",
                    "--system",
                    "--gid",
                    "app",
                    "--home-dir",
                    "/var/lib/app",
                    "--shell",
                    "/usr/sbin/nologin",
                    "app")));
  }

  @Test
  void whileAptIsLockedThereIsPatienceWithAnEnd() {
    TestMachine machine =
        new TestMachine(
            root,
            MachineState.fresh("xenial")
                .withAnswer(
                    CommandAnswer.failing(100, "E: Could not get lock /var/lib/dpkg", "apt-get")));
    int[] pauses = {0};
    Packages packages = new Packages(machine, () -> pauses[0]++);
    IllegalStateException failed =
        assertThrows(IllegalStateException.class, () -> packages.install(List.of("a")));
    assertTrue(failed.getMessage().contains("Could not get lock"), failed.getMessage());
    assertEquals(29, pauses[0]);
    assertEquals(30, machine.commands().size());
  }

  @Test
  void allOtherFailuresOfAptComeAtOnce() {
    TestMachine machine = machine();
    TestMachine failing =
        new TestMachine(
            root,
            MachineState.fresh("xenial")
                .withAnswer(CommandAnswer.failing(100, "E: Unable to locate", "apt-get")));
    assertThrows(
        IllegalStateException.class, () -> new Packages(failing).install(List.of("nothing")));
    assertEquals(1, failing.commands().size());
    assertEquals(0, machine.commands().size());
  }

  @Test
  void patternsOfFilesRestartTheirServices() {
    TestMachine machine =
        new TestMachine(
            root, MachineState.fresh("xenial").withService("app", ServiceState.RUNNING));
    HostFiles files = new HostFiles(machine);
    files.write("/etc/app/one.conf", "1", FileOwner.ROOT);
    RestartOnChange restart =
        RestartOnChange.of(machine, Map.of("/etc/app/*.conf", List.of("app")));
    restart.around(() -> files.write("/etc/app/other.txt", "1", FileOwner.ROOT));
    assertEquals(List.of(), machine.commands());
    restart.around(() -> files.write("/etc/app/two.conf", "2", FileOwner.ROOT));
    assertEquals(List.of(List.of("systemctl", "restart", "app")), machine.commands());
  }

  @Test
  void systemdReadsItsUnitsAnewBeforeARestart() {
    TestMachine machine = machine();
    HostFiles files = new HostFiles(machine);
    String dropIn = "/etc/systemd/system/app.service.d/override.conf";
    RestartOnChange restart = RestartOnChange.of(machine, Map.of(dropIn, List.of("app")));
    restart.around(() -> files.write(dropIn, "1", FileOwner.ROOT));
    List<String> reload = List.of("systemctl", "daemon-reload");
    assertEquals(List.of(reload, List.of("systemctl", "restart", "app")), machine.commands());
    restart.around(() -> files.write(dropIn, "1", FileOwner.ROOT));
    assertEquals(2, machine.commands().size());
    restart.aroundHeld(() -> files.write(dropIn, "2", FileOwner.ROOT), List.of("app"));
    assertEquals(List.of(reload), machine.commands().subList(2, 3));
    assertEquals(3, machine.commands().size());
  }

  @Test
  void whatSomebodyElseRunsRestartsWhileOthersAreHeld() {
    TestMachine machine = machine();
    HostFiles files = new HostFiles(machine);
    RestartOnChange.of(machine, Map.of("/etc/haproxy/haproxy.cfg", List.of("haproxy", "api")))
        .aroundHeld(
            () -> files.write("/etc/haproxy/haproxy.cfg", "1", FileOwner.ROOT), List.of("api"));
    assertEquals(List.of(List.of("systemctl", "try-restart", "haproxy")), machine.commands());
  }

  @Test
  void whatSomebodyElsePutsAsideIsAskedAgain() {
    List<List<String>> asked = new ArrayList<>();
    Services services = new Services(puttingAside(2, asked));
    services.restart(List.of("haproxy"));
    assertEquals(Collections.nCopies(3, List.of("systemctl", "restart", "haproxy")), asked);
  }

  @Test
  void whatIsAlwaysPutAsideFails() {
    List<List<String>> asked = new ArrayList<>();
    Services services = new Services(puttingAside(100, asked));
    IllegalStateException failed =
        assertThrows(IllegalStateException.class, () -> services.restart(List.of("haproxy")));
    assertTrue(failed.getMessage().contains("canceled"), failed.getMessage());
    assertEquals(5, asked.size());
  }

  private static Host puttingAside(int times, List<List<String>> asked) {
    return new Host() {
      @Override
      public Path file(String absolutePath) {
        throw new AssertionError(absolutePath);
      }

      @Override
      public CommandResult run(List<String> command, Map<String, String> environment) {
        asked.add(command);
        return asked.size() > times
            ? new CommandResult(command, 0, "", "")
            : new CommandResult(command, 1, "", "Job for haproxy.service canceled.\n");
      }

      @Override
      public void own(Path file, String owner, String group, int mode) {
        throw new AssertionError(file);
      }
    };
  }

  @Test
  void aTreeOfTheCharmIsCopied() throws Exception {
    TestMachine machine = machine();
    Path charm =
        Files.createDirectories(root.resolve("../charm-" + root.getFileName() + "/files/a"));
    Files.writeString(charm.resolve("b.conf"), "text");
    new HostFiles(machine)
        .copyTree(charm.getParent(), "/etc/app", FileOwner.of("root", "app", 0640));
    assertEquals(Optional.of("text"), machine.after().text("/etc/app/a/b.conf"));
    assertEquals(0640, machine.after().files().get("/etc/app/a/b.conf").mode());
  }

  @Test
  void passwordsDifferAndHaveTheLengthAskedFor() {
    Passwords passwords = new Passwords();
    assertNotEquals(passwords.make(), passwords.make());
    assertTrue(passwords.make(12).matches("[A-Za-z2-9]{12}"));
  }

  @Test
  void theMachineSaysWhatItIs() {
    MachineRelease release = MachineRelease.of(machine());
    assertEquals(new MachineRelease("ubuntu", "xenial", "16.04"), release);
    assertTrue(release.isUbuntu());
    CommandResult known = machine().run("lsb_release", "-c");
    assertEquals("xenial\n", known.output());
  }

  private TestMachine machine() {
    return new TestMachine(root, MachineState.fresh("xenial"));
  }
}
