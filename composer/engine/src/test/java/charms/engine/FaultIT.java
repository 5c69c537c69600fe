package charms.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import charms.engine.log.LogFilter;
import charms.engine.state.Fault;
import charms.engine.state.ModelException;
import charms.engine.status.UnitStatus;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a charm sees of each fault, and how it recovers. */
class FaultIT {
  private static final String CONFIG = "options:\n  name: {type: string, default: one}\n";

  @TempDir private Path directory;
  private TestEngine test;
  private EmbeddedEngine engine;

  @BeforeEach
  void open() {
    test = new TestEngine(directory);
    engine = test.engine();
  }

  @AfterEach
  void close() {
    test.close();
  }

  @Test
  void aKilledHookLeavesWhatItDidAtOnceAndRunsAgain() throws Exception {
    test.deploy(
        app()
            .hook(
                "config-changed",
                "touch /begun\nstatus-set active \"$(config-get name)\"\nopen-port 80\n"
                    + "config-get name > /done"));
    engine.configure("app", Map.of("name", "two"), List.of());
    engine.faults().killHook("app/0", Optional.of("config-changed"));
    test.exec("app/0", "rm /begun /done; close-port 80");
    assertEquals(List.of("app/0"), test.failingUnits());

    assertEquals("signal: killed", test.failures().get(0).cause());
    assertTrue(test.failures().get(0).output().contains("config-changed is killed on purpose"));
    assertEquals("error", unit("app/0").workload().state());
    assertEquals("hook failed: \"config-changed\"", unit("app/0").workload().message());
    assertEquals("/begun", test.exec("app/0", "ls /begun /done 2>/dev/null || true"));
    assertEquals(List.of(), unit("app/0").ports());
    assertEquals(List.of(), engine.faults().list());

    engine.resolved("app/0", true);
    test.settle();
    assertEquals("two", test.exec("app/0", "cat /done"));
    assertEquals(List.of("80/tcp"), unit("app/0").ports());
    assertEquals(List.of("config-changed", "config-changed"), test.events("app/0").subList(4, 6));
  }

  @Test
  void aHookWithoutToolsIsKilledAtItsEnd() throws Exception {
    test.deploy(app().hook("update-status", ""));
    engine.faults().killHook("app/0", Optional.empty());
    engine.addUnit("app", 1);
    test.settle();
    assertEquals(1, engine.faults().list().size(), "the other unit is spared");
    engine.configure("app", Map.of("name", "two"), List.of());
    assertEquals(List.of("app/0"), test.failingUnits());
    assertEquals("config-changed", test.events("app/0").get(4));
    engine.resolved("app/0", true);
    test.settle();
    assertEquals("config-changed", test.events("app/0").get(5));
  }

  @Test
  void aToolFailsAsWhenTheControllerIsAway() throws Exception {
    test.deploy(
        app()
            .hook(
                "config-changed",
                "set +e\nfor i in 1 2; do config-get name; echo $?; done > /answers 2>&1"));
    engine.faults().failTool("config-get", 2, Optional.of("app/0"));
    assertEquals("ERROR connection is shut down\n1", test.tried("app/0", "config-get name"));
    test.reopen();
    engine = test.engine();
    assertEquals(1, engine.faults().list().get(0).times());
    engine.configure("app", Map.of("name", "two"), List.of());
    test.settle();
    assertEquals("ERROR connection is shut down\n1\ntwo\n0", test.exec("app/0", "cat /answers"));
    assertEquals(List.of(), engine.faults().list());
    assertTrue(
        engine.debugLog(LogFilter.everything()).stream()
            .anyMatch(line -> line.message().equals("config-get fails on purpose")));
  }

  @Test
  void aPackageCannotBeInstalledForAWhile() throws Exception {
    engine.faults().failInstall(2, Optional.empty());
    engine.deploy(
        DeployRequest.of(
            app().hook("install", "apt-get install -y nginx 2>&1\nsnap install core").directory()));
    engine.addUnit("app", 1);
    assertEquals(List.of("app/0", "app/1"), test.failingUnits());
    assertEquals("exit status 100", test.failures().get(0).cause());
    assertTrue(test.failures().get(0).output().contains("503  Service Unavailable"));
    assertEquals(List.of(), engine.faults().list());
    engine.faults().failInstall(1, Optional.of("app/1"));
    engine.resolved("app/0", true);
    engine.resolved("app/1", true);
    assertEquals(List.of("app/1"), test.failingUnits());
    engine.resolved("app/1", true);
    test.settle();
    assertTrue(test.exec("app/1", "dpkg-query -W nginx").startsWith("nginx"));
  }

  @Test
  void aLostUnitRunsNothingAndItsSuccessorLeads() throws Exception {
    test.deploy(app());
    engine.addUnit("app", 1);
    test.settle();
    engine.faults().lose("app/0");
    engine.configure("app", Map.of("name", "two"), List.of());
    test.settle();
    UnitStatus lost = unit("app/0");
    assertEquals("lost", lost.agent().state());
    assertEquals("agent is not communicating with the server", lost.agent().message());
    assertEquals("unknown", lost.workload().state());
    assertEquals("agent lost, see 'juju show-status-log app/0'", lost.workload().message());
    assertTrue(unit("app/1").leader() && !lost.leader());
    assertEquals(List.of("leader-elected", "config-changed"), last("app/1", 2));
    refused(
        "unit \"app/0\" is lost, its agent runs nothing: charm juju fault find app/0 brings it"
            + " back",
        () -> test.exec("app/0", "true"));
    refused("unit \"app/0\" is lost already", () -> engine.faults().lose("app/0"));

    engine.faults().find("app/0");
    test.settle();
    assertEquals(List.of("config-changed", "leader-settings-changed"), last("app/0", 2));
    assertEquals("idle", unit("app/0").agent().state());
    assertTrue(unit("app/1").leader());
    engine.faults().lose("app/1");
    assertTrue(unit("app/0").leader());
    engine.faults().clear();
    test.settle();
    assertEquals(List.of("config-changed", "leader-settings-changed"), last("app/1", 2));
  }

  @Test
  void leadershipMovesAndBothAreTold() throws Exception {
    test.deploy(app().hook("leader-elected", "leader-set who=$JUJU_UNIT_NAME"));
    engine.addUnit("app", 2);
    test.settle();
    assertEquals("app/1", engine.faults().moveLeader("app", Optional.empty()));
    test.settle();
    assertEquals("leader-elected", last("app/1", 1).get(0));
    assertEquals("leader-settings-changed", last("app/0", 1).get(0));
    assertEquals("app/1", test.exec("app/2", "leader-get who"));
    assertEquals("app/0", engine.faults().moveLeader("app", Optional.of("app/0")));
    test.settle();
    assertEquals("leader-elected", last("app/0", 1).get(0));
    assertTrue(test.exec("app/1", "is-leader").equals("False"));
    engine.faults().moveLeader("app", Optional.of("app/2"));
    engine.removeUnit(List.of("app/2"), false);
    test.settle();
    assertTrue(unit("app/0").leader(), "the lowest number follows a leader that went");
  }

  @Test
  void wishesThatCannotBeGrantedAreRefused() throws Exception {
    test.deploy(app());
    refused("unit \"x/0\" not found", () -> engine.faults().killHook("x/0", Optional.empty()));
    refused(
        "charm \"app\" has no hook \"instal\"",
        () -> engine.faults().killHook("app/0", Optional.of("instal")));
    refused(
        "hook tool \"relation-put\" not found",
        () -> engine.faults().failTool("relation-put", 1, Optional.empty()));
    refused("unit \"app/0\" is not lost", () -> engine.faults().find("app/0"));
    refused(
        "application \"app\" has no other unit to lead it",
        () -> engine.faults().moveLeader("app", Optional.empty()));
    refused(
        "unit \"app/0\" leads already",
        () -> engine.faults().moveLeader("app", Optional.of("app/0")));
    assertEquals(List.of(), engine.faults().list());
  }

  @Test
  void aFaultEndsWithItsUnit() throws Exception {
    test.deploy(app());
    engine.addUnit("app", 1);
    engine.faults().killHook("app/1", Optional.of("upgrade-charm"));
    engine.faults().failTool("config-get", 1, Optional.empty());
    engine.removeUnit(List.of("app/1"), true);
    assertEquals(
        List.of(Fault.Kind.FAIL_TOOL), engine.faults().list().stream().map(Fault::kind).toList());
    assertFalse(engine.faults().list().get(0).times() > 1);
  }

  private ShellCharm app() throws Exception {
    return ShellCharm.named(directory, "app", "").file("config.yaml", CONFIG);
  }

  private List<String> last(String unit, int count) {
    List<String> events = test.exec(unit, "cat /events").lines().map(String::strip).toList();
    return events.subList(events.size() - count, events.size());
  }

  private UnitStatus unit(String name) {
    return engine.status().applications().values().stream()
        .flatMap(application -> application.units().stream())
        .filter(unit -> unit.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static void refused(String message, Runnable wish) {
    assertEquals(message, assertThrows(ModelException.class, wish::run).getMessage());
  }
}
