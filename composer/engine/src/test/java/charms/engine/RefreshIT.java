package charms.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import charms.engine.state.ModelException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A newer charm for an application: juju-contract.md section 2. */
class RefreshIT {
  private static final String CONFIG = "options: {a: {type: string}, b: {type: string}}\n";
  private static final String CHARM = "/var/lib/juju/agents/unit-app-0/charm";

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

  private ShellCharm first() throws IOException {
    return ShellCharm.named(directory.resolve("one"), "app", "provides: {db: {interface: sql}}\n")
        .file("config.yaml", CONFIG)
        .file("old", "old")
        .file("both", "1")
        .hook("install", "echo mine > own");
  }

  private ShellCharm second(String metadata) throws IOException {
    return ShellCharm.named(directory.resolve("two"), "app", metadata)
        .file("config.yaml", "options: {b: {type: string}}\n")
        .file("both", "2")
        .file("new/one", "new")
        .hook("upgrade-charm", "cat both new/one own > /upgraded");
  }

  private String refused(ShellCharm charm) {
    return String.valueOf(
        assertThrows(
                ModelException.class,
                () -> juju.engine().refresh("app", Optional.of(charm.directory()), Map.of()))
            .getMessage());
  }

  @Test
  void unitsRunUpgradeCharmWithTheNewFilesAndTheirOwn() throws Exception {
    juju.deploy(first());
    juju.engine().addUnit("app", 1);
    juju.engine().configure("app", Map.of("a", "x", "b", "y"), List.of());
    juju.settle();
    int before = juju.events("app/0").size();
    ShellCharm second = second("provides: {db: {interface: sql}}\npeers: {ring: {interface: r}}\n");
    Deployed refreshed = juju.engine().refresh("app", Optional.of(second.directory()), Map.of());
    assertEquals(new Deployed("app", "app", 1, "ubuntu@24.04"), refreshed);
    juju.settle();
    List<String> events = juju.events("app/0");
    assertEquals(List.of("upgrade-charm", "config-changed"), events.subList(before, before + 2));
    for (String unit : List.of("app/0", "app/1")) {
      assertEquals("2newmine", juju.exec(unit, "cat /upgraded"), unit);
    }
    assertEquals("ls: cannot access 'old'", juju.exec("app/0", "LC_ALL=C ls old").substring(0, 23));
    assertEquals(CHARM, juju.exec("app/0", "pwd"));
    assertEquals("b: y", juju.exec("app/0", "config-get"));
    assertEquals("ring:1", juju.exec("app/0", "relation-ids ring").replaceAll("[0-9]+", "1"));
    assertEquals(1, juju.engine().status().applications().get("app").revision());
    juju.reopen();
    juju.settle();
    assertEquals(events, juju.events("app/0"));
  }

  @Test
  void aLaterUnitBeginsWithTheNewCharm() throws Exception {
    juju.deploy(first());
    juju.engine().refresh("app", Optional.of(second("").directory()), Map.of());
    juju.engine().addUnit("app", 1);
    juju.settle();
    assertEquals("2", juju.exec("app/1", "cat both"));
    assertEquals("0", juju.exec("app/1", "grep -c upgrade /events"));
  }

  @Test
  void withoutAPathItIsTheCharmItCameFrom() throws Exception {
    ShellCharm charm = first();
    juju.deploy(charm);
    charm.file("both", "3");
    juju.engine().refresh("app", Optional.empty(), Map.of());
    juju.settle();
    assertEquals("3", juju.exec("app/0", "cat both"));
  }

  @Test
  void whatCannotBeIsRefusedAndChangesNothing() throws Exception {
    juju.deploy(first());
    juju.deploy(
        ShellCharm.named(directory.resolve("c"), "client", "requires: {db: {interface: sql}}\n"));
    juju.engine().integrate("app", "client");
    juju.settle();
    assertEquals(
        "cannot upgrade application \"app\" to charm \"local:app-1\": would break relation"
            + " \"client:db app:db\"",
        refused(second("")));
    assertEquals(
        "cannot upgrade application \"app\" to charm \"local:other-0\": it has charm \"app\"",
        refused(ShellCharm.named(directory, "other", "")));
    assertEquals(
        "cannot upgrade application \"app\" to charm \"local:app-1\": cannot change an"
            + " application's subordinacy",
        refused(second("subordinate: true\n")));
    assertEquals(0, juju.engine().status().applications().get("app").revision());
  }

  @Test
  void unitsKeepTheirStorage() throws Exception {
    String disks = "storage: {disk: {type: filesystem, multiple: {range: %s}}}\n";
    juju.deploy(ShellCharm.named(directory.resolve("one"), "app", disks.formatted("1-2")));
    juju.settle();
    String refused = "cannot upgrade application \"app\" to charm \"local:app-1\": ";
    assertEquals(refused + "storage \"disk\" removed", refused(second("")));
    assertEquals(
        refused + "existing storage \"disk\" type changed from \"filesystem\" to \"block\"",
        refused(second(disks.formatted("1-2").replace("filesystem", "block"))));
    assertEquals(
        refused + "existing storage \"disk\" range contracted: min increased from 1 to 2",
        refused(second(disks.formatted("2-2"))));
    assertEquals(
        refused + "existing storage \"disk\" range contracted: max decreased to 1",
        refused(second(disks.formatted("1-1"))));
    assertEquals(
        refused + "required storage \"more\" added",
        refused(second(disks.formatted("1-2").replace("{disk", "{more: {type: block}, disk"))));
    ShellCharm more = ShellCharm.named(directory.resolve("three"), "app", disks.formatted("1-"));
    juju.engine().refresh("app", Optional.of(more.directory()), Map.of());
    juju.settle();
    assertEquals(1, juju.engine().status().applications().get("app").revision());
  }
}
