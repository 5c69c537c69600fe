package charms.cli.juju;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import charms.engine.machine.FileChange;
import charms.engine.machine.MachineChanges;
import charms.engine.machine.MachineChanges.Call;
import charms.engine.machine.MachineChanges.Doer;
import charms.engine.machine.MachineChanges.InstalledPackage;
import charms.engine.machine.MachineChanges.Service;
import charms.engine.machine.TextDiff;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What was done to a machine as text and JSON, whole. */
class MachineReportTest {
  private static final Doer INSTALL = new Doer("congress/0", "install");
  private static final FileChange HOSTS =
      new FileChange(
          "/etc/hosts", FileChange.Kind.CHANGED, "rw-r--r--", 10, TextDiff.of("a\n", "b\n"));

  @Test
  void theTextHasASectionForEachKindThatThereIs() {
    assertEquals(
        """
        Package  Version  By
        haproxy  1.0      congress/0 install

        Service  State    Boot     By
        haproxy  running  enabled  congress/0 install

        Time      By                  Command
        12:00:00  congress/0 install  apt-get install 'a b' $'c\\nd' ''

        File        Change   Lines  Mode
        /etc/hosts  changed  +1 -1  rw-r--r--
        /etc/old    deleted  +0 -1

        --- /etc/hosts
        +++ /etc/hosts
        @@ -1 +1 @@
        -a
        +b

        --- /etc/old
        +++ /dev/null
        @@ -1 +0,0 @@
        -x
        """,
        report(changes(), true, false).text());
  }

  @Test
  void diffsCanBeLeftOut() {
    assertFalse(report(changes(), false, false).text().contains("@@"));
  }

  @Test
  void aLongDiffIsCutUnlessItsPathWasNamed() {
    String text = String.join("\n", Collections.nCopies(50, "line"));
    FileChange one =
        new FileChange("/long", FileChange.Kind.ADDED, "rw-r--r--", 249, TextDiff.of("", text));
    MachineChanges changes = new MachineChanges(List.of(), List.of(), List.of(), List.of(one));
    assertTrue(
        report(changes, true, false)
            .text()
            .endsWith("+line\n  ... 11 lines more; name the path to see them\n"));
    assertEquals(56, report(changes, true, true).text().lines().count());
  }

  @Test
  void ofManyFilesTheFirstAreListed() {
    List<FileChange> many = new ArrayList<>();
    for (int i = 100; i < 350; i++) {
      many.add(new FileChange("/f" + i, FileChange.Kind.ADDED, "rw-r--r--", 0, TextDiff.NONE));
    }
    MachineChanges changes = new MachineChanges(List.of(), List.of(), List.of(), many);
    String text = report(changes, true, false).text();
    assertTrue(text.endsWith("\nand 50 files more; --format json has all\n"), text);
    assertEquals(250, report(changes, true, true).text().lines().count() - 1);
  }

  @Test
  void anUntouchedMachineIsSaidToBe() {
    assertEquals(
        "Nothing was done to the machine.\n", report(MachineChanges.NONE, true, false).text());
    assertEquals(
        "{\"packages\":[],\"services\":[],\"commands\":[],\"files\":[]}\n",
        report(MachineChanges.NONE, true, false).json());
  }

  @Test
  void theJsonHasEverything() {
    assertEquals(
        "{\"packages\":[{\"name\":\"haproxy\",\"version\":\"1.0\",\"unit\":\"congress/0\",\"hook\":\"install\"}],"
            + "\"services\":[{\"name\":\"haproxy\",\"state\":\"running\",\"boot\":\"enabled\","
            + "\"unit\":\"congress/0\",\"hook\":\"install\"}],"
            + "\"commands\":[{\"time\":\"2026-11-21T12:00:00Z\",\"unit\":\"congress/0\",\"hook\":\"install\","
            + "\"argv\":[\"apt-get\",\"install\",\"a b\",\"c\\nd\",\"\"]}],"
            + "\"files\":[{\"path\":\"/etc/hosts\",\"change\":\"changed\",\"mode\":\"rw-r--r--\",\"size\":10,"
            + "\"added\":1,\"removed\":1,\"diff\":\"@@ -1 +1 @@\\n-a\\n+b\\n\"},"
            + "{\"path\":\"/etc/old\",\"change\":\"deleted\",\"mode\":\"\",\"size\":0,"
            + "\"added\":0,\"removed\":1,\"diff\":\"@@ -1 +0,0 @@\\n-x\\n\"}]}\n",
        report(changes(), false, false).json());
  }

  private static MachineReport report(MachineChanges changes, boolean diffs, boolean whole) {
    return new MachineReport(changes, diffs, whole, ZoneOffset.UTC);
  }

  private static MachineChanges changes() {
    FileChange old =
        new FileChange("/etc/old", FileChange.Kind.DELETED, "", 0, TextDiff.of("x\n", ""));
    List<String> argv = List.of("apt-get", "install", "a b", "c\nd", "");
    return new MachineChanges(
        List.of(new InstalledPackage("haproxy", "1.0", INSTALL)),
        List.of(new Service("haproxy", "running", "enabled", INSTALL)),
        List.of(new Call(Instant.parse("2026-11-21T12:00:00Z"), INSTALL, argv)),
        List.of(HOSTS, old));
  }
}
