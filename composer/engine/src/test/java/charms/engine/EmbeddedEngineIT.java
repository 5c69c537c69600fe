package charms.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import charms.engine.action.ActionOperation;
import charms.engine.action.ActionResult;
import charms.engine.log.LogFilter;
import charms.engine.machine.CommandStreams;
import charms.engine.operation.EngineListener;
import charms.engine.operation.HookFailure;
import charms.engine.operation.HookRun;
import charms.engine.operation.Settled;
import charms.engine.sandbox.SandboxProvider;
import charms.engine.state.ModelException;
import charms.engine.status.UnitStatus;
import charms.model.diag.CharmException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Shell charms on real sandbox machines: order of hooks, hook tools, failures, actions, the end of
 * things (juju-contract.md sections 2 to 4).
 */
class EmbeddedEngineIT {
  @TempDir private Path directory;
  private EmbeddedEngine engine;
  private final List<HookFailure> failures = new ArrayList<>();

  @BeforeEach
  void open() {
    engine = openAgain();
  }

  @AfterEach
  void close() {
    engine.destroyModel(true);
    engine.close();
  }

  @Test
  void aUnitsLifeBeginsInJujusOrder() throws Exception {
    deploy(ShellCharm.named(directory, "app", "peers:\n  ring: {interface: ring}\n", "ring"));
    assertEquals(
        List.of(
            "install", "ring-relation-created app", "leader-elected", "config-changed", "start"),
        events("app/0"));
  }

  @Test
  void relationsAreCreatedJoinedAndChanged() throws Exception {
    deploy(database());
    deploy(client());
    engine.integrate("client", "database");
    assertSettled();
    assertEquals(
        List.of(
            "db-relation-created database",
            "db-relation-joined database/0",
            "db-relation-changed database/0"),
        events("client/0").subList(4, 7));
    assertEquals("secret", exec("client/0", "cat /password").strip());
  }

  @Test
  void relationDataOfBothSidesIsShown() throws Exception {
    deploy(database());
    deploy(client());
    engine.integrate("client:db", "database:db");
    assertSettled();
    String described = engine.showUnit("client/0").orElseThrow().toString();
    assertTrue(described.contains("password=secret"), described);
    assertTrue(described.contains("private-address=10.5.3.129"), described);
  }

  @Test
  void whatAFailedHookWroteIsLostAndTheHookRunsAgain() throws Exception {
    deploy(database());
    ShellCharm client = client();
    client.hook(
        "db-relation-joined",
        "relation-set lost=yes\nopen-port 80\n[ -e /repaired ] || { echo 'no repair yet'; exit 3; }");
    deploy(client);
    engine.integrate("client", "database");
    Settled failed = engine.settle();
    assertEquals(List.of("client/0"), failed.failed());
    assertEquals("exit status 3", failures.get(0).cause());
    assertTrue(failures.get(0).output().contains("no repair yet"), failures.get(0).output());
    assertTrue(failures.get(0).remedy().contains("charm juju resolved client/0"));
    UnitStatus unit = unit("client/0");
    assertEquals("error", unit.workload().state());
    assertEquals("hook failed: \"db-relation-joined\"", unit.workload().message());
    assertEquals(List.of(), unit.ports());
    assertFalse(engine.showUnit("client/0").orElseThrow().toString().contains("lost"));

    ssh("client/0", "touch /repaired");
    engine.resolved("client/0", true);
    assertSettled();
    assertEquals(List.of("80/tcp"), unit("client/0").ports());
    assertTrue(engine.showUnit("client/0").orElseThrow().toString().contains("lost=yes"));
  }

  @Test
  void resolvedWithoutRetryGoesOn() throws Exception {
    deploy(ShellCharm.named(directory, "app", "").hook("config-changed", "exit 1"), false);
    assertEquals(List.of("app/0"), engine.settle().failed());
    engine.resolved("app/0", false);
    assertSettled();
    assertEquals("start", events("app/0").get(3));
  }

  @Test
  void anEngineThatWasKilledRunsThePreparedHookAgain() throws Exception {
    ShellCharm charm =
        ShellCharm.named(directory, "app", "").hook("install", "[ -e /go ] || sleep 600");
    deploy(charm, false);
    Thread settling = new Thread(() -> engine.settle());
    settling.start();
    waitFor("install ", "app/0");
    settling.interrupt();
    settling.join();
    engine.close();

    engine = openAgain();
    ssh("app/0", "touch /go");
    assertSettled();
    assertEquals(List.of("install", "install", "leader-elected"), events("app/0").subList(0, 3));
  }

  @Test
  void configIsTypedAndChangesAreTold() throws Exception {
    ShellCharm charm = ShellCharm.named(directory, "app", "");
    charm.file(
        "config.yaml", "options:\n  port: {type: int, default: 80}\n  name: {type: string}\n");
    charm.hook("config-changed", "config-get --format=json > /config");
    deploy(charm);
    assertEquals("{\"port\":80}", exec("app/0", "cat /config").strip());
    engine.configure("app", Map.of("port", "81", "name", "x"), List.of());
    assertSettled();
    assertEquals("{\"name\":\"x\",\"port\":81}", exec("app/0", "cat /config").strip());
    int hooks = events("app/0").size();
    engine.configure("app", Map.of("port", "81"), List.of());
    assertSettled();
    assertEquals(hooks, events("app/0").size());
    refused("option \"port\" expected int, got \"abc\"", () -> configure("port", "abc"));
    refused("unknown option \"prot\"", () -> configure("prot", "1"));
  }

  @Test
  void actionsAnswerAndFail() throws Exception {
    ShellCharm charm = ShellCharm.named(directory, "app", "");
    charm.file(
        "actions.yaml", "greet:\n  params:\n    who: {type: string, default: you}\nfail: {}\n");
    charm.action("greet", "action-set greeting.text=\"hello $(action-get who)\"");
    charm.action("fail", "action-fail 'not today'");
    deploy(charm);
    ActionResult greeted = run("greet", Map.of());
    assertEquals(ActionResult.State.COMPLETED, greeted.state());
    assertEquals(Map.of("greeting", Map.of("text", "hello you")), greeted.results());
    ActionResult failed = run("fail", Map.of());
    assertEquals(ActionResult.State.FAILED, failed.state());
    assertEquals("not today", failed.message());
    refused("action \"dance\" not defined on unit \"app/0\"", () -> run("dance", Map.of()));
  }

  @Test
  void aSubordinateLivesBesideEachUnitOfItsPrincipal() throws Exception {
    deploy(
        ShellCharm.named(
            directory, "app", "requires:\n  ha: {interface: ha, scope: container}\n", "ha"));
    deploy(
        ShellCharm.named(
            directory,
            "helper",
            "subordinate: true\nprovides:\n  ha: {interface: ha, scope: container}\n",
            "ha"));
    engine.addUnit("app", 1);
    engine.integrate("app", "helper");
    assertSettled();
    assertEquals(List.of("helper/0"), beside("app/0"));
    assertEquals(List.of("helper/1"), beside("app/1"));
    assertEquals("app/0", exec("helper/0", "relation-list -r $(relation-ids ha)").strip());
    engine.removeUnit(List.of("app/1"), false);
    assertSettled();
    assertTrue(engine.showUnit("helper/1").isEmpty() && engine.showUnit("app/1").isEmpty());
  }

  @Test
  void leaderSettingsReachTheOthers() throws Exception {
    ShellCharm charm = ShellCharm.named(directory, "app", "");
    charm.hook("leader-elected", "leader-set token=one");
    charm.hook("leader-settings-changed", "leader-get token > /token");
    deploy(charm);
    engine.addUnit("app", 1);
    assertSettled();
    assertEquals("one", exec("app/1", "cat /token").strip());
    assertEquals("False", exec("app/1", "is-leader").strip());
    assertTrue(exec("app/1", "leader-set a=b 2>&1 || true").contains("not the leader"));
  }

  @Test
  void aUnitLeavesWithItsRelationsToldAndItsMachineGone() throws Exception {
    deploy(database());
    deploy(client());
    engine.integrate("client", "database");
    assertSettled();
    engine.removeApplication("client", false);
    assertSettled();
    assertEquals(
        List.of("db-relation-departed client/0", "db-relation-broken client"),
        events("database/0").subList(7, 9));
    assertEquals(1, engine.status().machines().size());
  }

  @Test
  void wishesThatCannotBeGrantedChangeNothing() throws Exception {
    deploy(database());
    deploy(client());
    refused("application \"x\" not found", () -> engine.integrate("client", "x"));
    refused("no relations found", () -> engine.integrate("client:nothing", "database"));
    engine.integrate("client", "database");
    assertSettled();
    refused(
        "cannot add relation \"client:db database:db\": relation client:db database:db already"
            + " exists (already exists)",
        () -> engine.integrate("client", "database"));
    refused("unit \"client/7\" not found", () -> engine.removeUnit(List.of("client/7"), false));
    CharmException none =
        assertThrows(
            CharmException.class,
            () -> engine.deploy(DeployRequest.of(Files.createDirectory(directory.resolve("no")))));
    assertTrue(none.getMessage().contains("it has no metadata.yaml"), none.getMessage());
  }

  @Test
  void oneHooksSecretOpensNothingForAnother() throws Exception {
    deploy(ShellCharm.named(directory, "app", ""));
    String answer = exec("app/0", "JUJU_AGENT_TOKEN=guess config-get 2>&1 || true");
    assertTrue(answer.contains("permission denied"), answer);
    String outside = ssh("app/0", "/var/lib/juju/tools/unit-app-0/config-get 2>&1 || true");
    assertEquals("ERROR JUJU_CONTEXT_ID not set", outside.strip());
  }

  @Test
  void toolsTakeFilesAndWriteFormats() throws Exception {
    deploy(database());
    deploy(client());
    engine.integrate("client", "database");
    assertSettled();
    exec("client/0", "echo '{\"a\": \"1\", \"b\": \"two words\"}' | relation-set -r db:0 --file -");
    assertEquals("two words", exec("database/0", "relation-get -r 0 b client/0").strip());
    assertEquals(
        "[\"client/0\"]", exec("database/0", "relation-list --format=json -r db:0").strip());
    assertTrue(
        exec("client/0", "network-get db --format=json").contains("\"cidr\":\"10.5.0.0/16\""));
    assertTrue(
        exec("client/0", "network-get none 2>&1 || true")
            .contains("ERROR no network config found for binding \"none\""));
    assertTrue(
        exec("client/0", "relation-get -r db:9 - x/0 2>&1; echo $?")
            .contains("relation not found\n2"));
  }

  @Test
  void juju_logAndOutputAreInTheLog() throws Exception {
    deploy(
        ShellCharm.named(directory, "app", "")
            .hook("install", "juju-log -l WARNING careful\necho printed"));
    List<String> lines =
        engine.debugLog(LogFilter.everything()).stream()
            .map(line -> line.level() + " " + line.module() + " " + line.message())
            .toList();
    assertTrue(lines.contains("WARNING unit.app/0.juju-log careful"), lines.toString());
    assertTrue(lines.contains("INFO unit.app/0.install printed"), lines.toString());
  }

  private ShellCharm database() throws IOException {
    return ShellCharm.named(directory, "database", "provides:\n  db: {interface: sql}\n", "db")
        .hook("db-relation-joined", "relation-set password=secret");
  }

  private ShellCharm client() throws IOException {
    return ShellCharm.named(directory, "client", "requires:\n  db: {interface: sql}\n", "db")
        .hook("db-relation-changed", "relation-get password > /password");
  }

  private EmbeddedEngine openAgain() {
    EngineHome home = new EngineHome(directory.resolve("home"));
    return EmbeddedEngine.open(
        home,
        new SandboxProvider(home.machines()),
        new EngineListener() {
          @Override
          public void failed(HookRun run, HookFailure failure) {
            failures.add(failure);
          }
        });
  }

  private void deploy(ShellCharm charm) {
    deploy(charm, true);
  }

  private void deploy(ShellCharm charm, boolean settle) {
    engine.deploy(DeployRequest.of(charm.directory()));
    if (settle) {
      assertSettled();
    }
  }

  private void assertSettled() {
    Settled settled = engine.settle();
    assertEquals(List.of(), settled.failed(), failures.toString());
  }

  private List<String> events(String unit) {
    return ssh(unit, "cat /events").lines().map(String::strip).toList();
  }

  private List<String> beside(String unit) {
    return unit(unit).subordinates().stream().map(UnitStatus::name).toList();
  }

  private UnitStatus unit(String name) {
    return engine.status().applications().values().stream()
        .flatMap(application -> application.units().stream())
        .filter(unit -> unit.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private ActionResult run(String action, Map<String, Object> parameters) {
    ActionOperation operation = engine.enqueueAction(List.of("app/0"), action, parameters);
    return engine.runOperation(operation).get(0);
  }

  private void configure(String option, String value) {
    engine.configure("app", Map.of(option, value), List.of());
  }

  private String exec(String unit, String line) {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    engine.exec(unit, line, streams(output));
    return output.toString(StandardCharsets.UTF_8);
  }

  private String ssh(String unit, String line) {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    engine.ssh(unit, line, streams(output));
    return output.toString(StandardCharsets.UTF_8);
  }

  private static CommandStreams streams(ByteArrayOutputStream output) {
    return new CommandStreams(InputStream.nullInputStream(), output, output);
  }

  private void waitFor(String event, String unit) throws Exception {
    Path events = directory.resolve("home/machines/0/root/events");
    long end = System.nanoTime() + 20_000_000_000L;
    while (System.nanoTime() < end) {
      if (Files.exists(events) && Files.readString(events).startsWith(event)) {
        return;
      }
      Thread.onSpinWait();
    }
    throw new AssertionError("no '" + event + "' on " + unit);
  }

  private static void refused(String message, Runnable wish) {
    ModelException refused = assertThrows(ModelException.class, wish::run);
    assertEquals(message, refused.getMessage());
    assertEquals(Optional.empty(), Optional.ofNullable(refused.getCause()));
  }
}
