package charms.layer.basic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import charms.testkit.machine.MachineState;
import charms.testkit.machine.ServiceState;
import charms.testkit.machine.TestMachine;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What layers above call, on the testkit's machine. */
class BasicTest {
  @TempDir private Path root;

  @Test
  void packagesAreAskedForInOneCallAndInstalledOnce() {
    TestMachine machine = machine();
    Packages packages = new Packages(machine);
    List<String> missing = packages.missing(List.of("haproxy", "memcached"));
    assertEquals(List.of("haproxy", "memcached"), missing);
    assertEquals(1, machine.commands().size());
    packages.install(missing);
    assertEquals(List.of(), packages.missing(List.of("haproxy", "memcached")));
    assertTrue(machine.after().packages().containsKey("haproxy"));
  }

  @Test
  void upstreamVersionsHaveNeitherEpochNorRevision() {
    assertEquals("9.0.0", Packages.upstream("2:9.0.0-0ubuntu1~cloud0"));
    assertEquals("1.6.3", Packages.upstream("1.6.3"));
    assertEquals("5.7", Packages.upstream("5.7+dfsg-1"));
  }

  @Test
  void aFileIsWrittenOnlyWhenItsBytesChange() {
    TestMachine machine = machine();
    HostFiles files = new HostFiles(machine);
    assertTrue(files.write("/etc/a/b.conf", "one", FileOwner.of("root", "root", 0640)));
    assertFalse(files.write("/etc/a/b.conf", "one", FileOwner.of("root", "root", 0640)));
    assertTrue(files.write("/etc/a/b.conf", "two", FileOwner.of("root", "root", 0640)));
    assertEquals(Optional.of("two"), machine.after().text("/etc/a/b.conf"));
  }

  @Test
  void onlyServicesOfChangedFilesAreRestarted() {
    TestMachine machine =
        new TestMachine(
            root,
            MachineState.fresh("xenial")
                .withService("one", ServiceState.RUNNING)
                .withService("two", ServiceState.RUNNING));
    HostFiles files = new HostFiles(machine);
    RestartOnChange.of(machine, Map.of("/etc/one", List.of("one"), "/etc/two", List.of("two")))
        .around(() -> files.write("/etc/one", "changed", FileOwner.ROOT));
    assertEquals(List.of(List.of("systemctl", "restart", "one")), machine.commands());
  }

  @Test
  void servicesThatDoNotRunAreNamed() {
    TestMachine machine =
        new TestMachine(
            root, MachineState.fresh("xenial").withService("one", ServiceState.RUNNING));
    assertEquals(List.of("two"), new Services(machine).notRunning(List.of("one", "two")));
  }

  private TestMachine machine() {
    return new TestMachine(root, MachineState.fresh("xenial"));
  }
}
