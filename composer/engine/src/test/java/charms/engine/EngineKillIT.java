package charms.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import charms.engine.operation.EngineListener;
import charms.engine.sandbox.SandboxProvider;
import charms.engine.state.ModelException;
import charms.engine.status.UnitStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An engine killed with SIGKILL at random moments of a bundle's deployment, and started again,
 * comes to the end it comes to undisturbed. {@code -Dengine.kills=200} sets how often; fewer
 * without it.
 */
@Tag("slow")
class EngineKillIT {
  private static final int KILLS = Integer.getInteger("engine.kills", 8);
  private static final long SEED = Long.getLong("engine.kills.seed", 20260101);
  private static final int PATIENCE_SECONDS = 120;
  private static final int FOR_EVER = PATIENCE_SECONDS * 1000;

  @TempDir private Path directory;

  @Test
  void aKilledDeploymentGoesOnToTheSameEnd() throws Exception {
    Path bundle = bundle("");
    long begun = System.nanoTime();
    SortedMap<String, String> undisturbed = deployed(bundle, "undisturbed", () -> FOR_EVER);
    int longestLife = (int) TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun) * 3 / 4;
    Random random = new Random(SEED);
    AtomicInteger kills = new AtomicInteger();
    int deployments = 0;
    while (kills.get() < KILLS) {
      String name = "deployment-" + deployments++;
      SortedMap<String, String> end =
          deployed(
              bundle,
              name,
              () -> kills.get() < KILLS ? random.nextInt(longestLife) : FOR_EVER,
              kills);
      assertEquals(undisturbed, end, name + " of seed " + SEED + ", kill " + kills);
    }
    System.out.printf(
        "%d kills at random moments (seed %d) of %d deployments: every end as undisturbed%n",
        kills.get(), SEED, deployments);
  }

  @Test
  void aSecondCommandIsRefusedWhileOneRuns() throws Exception {
    Path bundle = bundle("until [ -e /go ]; do sleep 0.05; done");
    Path home = directory.resolve("home");
    Process first = KilledEngine.start(home, bundle, directory.resolve("log"));
    awaitFile(home.resolve("machines/0/root/events"));
    try (EmbeddedEngine second = open(home)) {
      ModelException refused =
          assertThrows(ModelException.class, () -> second.addUnit("database", 1));
      assertEquals(
          "cannot change the model: another command (process "
              + first.pid()
              + ") is changing it; wait until it is done or end it",
          refused.getMessage());
      assertEquals(2, second.status().applications().get("app").units().size());
    }
    for (int machine = 0; machine < 3; machine++) {
      Path root = home.resolve("machines/" + machine + "/root");
      awaitFile(root.resolve("events"));
      Files.createFile(root.resolve("go"));
    }
    assertTrue(first.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS));
    assertEquals(0, first.exitValue(), Files.readString(directory.resolve("log")));
    try (EmbeddedEngine engine = open(home)) {
      assertEquals(List.of("database/1"), engine.addUnit("database", 1));
      engine.destroyModel(true);
    }
  }

  private SortedMap<String, String> deployed(Path bundle, String name, IntSupplier lives)
      throws Exception {
    return deployed(bundle, name, lives, new AtomicInteger());
  }

  /**
   * Deploys until a process ends by itself.
   *
   * @param lives how long the next process lives at most, in milliseconds
   * @param kills counts those killed
   */
  private SortedMap<String, String> deployed(
      Path bundle, String name, IntSupplier lives, AtomicInteger kills) throws Exception {
    Path home = directory.resolve(name);
    Path log = directory.resolve(name + ".log");
    int before = kills.get();
    while (true) {
      Process process = KilledEngine.start(home, bundle, log);
      int life = lives.getAsInt();
      if (process.waitFor(life, TimeUnit.MILLISECONDS)) {
        assertEquals(0, process.exitValue(), Files.readString(log));
        return end(home, kills.get() - before);
      }
      process.destroyForcibly().waitFor();
      assertTrue(life < FOR_EVER, "it never settles: " + Files.readString(log));
      kills.incrementAndGet();
    }
  }

  /** Statuses, relation data, and which hooks each unit ran; then takes the model away. */
  private SortedMap<String, String> end(Path home, int kills) throws IOException {
    SortedMap<String, String> end = new TreeMap<>();
    try (EmbeddedEngine engine = open(home)) {
      for (var application : engine.status().applications().values()) {
        end.put(application.name(), application.status().state());
        for (UnitStatus unit : application.units()) {
          end.put(
              unit.name(),
              "%s %s %s %s %s %s"
                  .formatted(
                      unit.workload().state(),
                      unit.workload().message(),
                      unit.agent().state(),
                      unit.ports(),
                      unit.leader(),
                      engine.showUnit(unit.name()).orElseThrow().get("relation-info")));
        }
      }
      for (var machine : engine.status().machines().values()) {
        Path root = home.resolve("machines/" + machine.id() + "/root");
        List<String> ran = Files.readAllLines(root.resolve("ran"));
        end.put("hooks of machine " + machine.id(), new TreeSet<>(ran).toString());
        assertAtLeastOnce(ran, kills);
      }
      List<String> leftovers =
          ProcessHandle.allProcesses()
              .flatMap(one -> one.info().commandLine().stream())
              .filter(line -> line.contains(home + "/"))
              .toList();
      assertEquals(List.of(), leftovers, "processes of killed engines");
      engine.destroyModel(true);
    }
    return end;
  }

  /** A hook runs again only where an engine was killed; news may come in parts. */
  private static void assertAtLeastOnce(List<String> ran, int kills) {
    List<String> again = new ArrayList<>(ran);
    new TreeSet<>(ran).forEach(again::remove);
    again.removeIf(line -> line.matches(".* (.*-relation-changed|leader-settings-changed) .*"));
    assertTrue(again.size() <= kills, kills + " kills, but ran again: " + again);
  }

  private static EmbeddedEngine open(Path home) {
    EngineHome place = new EngineHome(home);
    return EmbeddedEngine.open(place, new SandboxProvider(place.machines()), EngineListener.SILENT);
  }

  private Path bundle(String install) throws IOException {
    Path charms = Files.createDirectories(directory.resolve("charms"));
    ShellCharm database =
        ShellCharm.named(charms, "database", "provides: {db: {interface: sql}}\n", "db");
    database.hook(
        "db-relation-joined", "relation-set password=for-$(relation-list | sort | head -n 1)");
    ShellCharm app =
        ShellCharm.named(
            charms,
            "app",
            "requires: {db: {interface: sql}}\npeers: {ring: {interface: ring}}\n"
                + "provides: {ha: {interface: ha, scope: container}}\n",
            "db",
            "ring",
            "ha");
    app.hook("leader-elected", "leader-set token=one");
    app.hook("ring-relation-joined", "relation-set name=$JUJU_UNIT_NAME");
    app.hook(
        "db-relation-changed",
        "p=$(relation-get password)\n[ -z \"$p\" ] || { status-set active \"$p\"; open-port 80; }");
    ShellCharm helper =
        ShellCharm.named(
            charms,
            "helper",
            "subordinate: true\nrequires: {ha: {interface: ha, scope: container}}\n",
            "ha");
    helper.hook("ha-relation-joined", "relation-set helped=$JUJU_REMOTE_UNIT");
    helper.hook("start", "status-set active");
    database.hook("start", "status-set active");
    for (ShellCharm charm : List.of(database, app)) {
      charm.hook("install", install);
    }
    for (ShellCharm charm : List.of(database, app, helper)) {
      charm.dispatch(
          "echo \"$JUJU_UNIT_NAME $JUJU_HOOK_NAME ${JUJU_REMOTE_UNIT:-$JUJU_REMOTE_APP}\" >> /ran");
    }
    Path bundle = directory.resolve("bundle.yaml");
    Files.writeString(
        bundle,
        """
        applications:
          database: {charm: ./charms/database, num_units: 1}
          app: {charm: ./charms/app, num_units: 2}
          helper: {charm: ./charms/helper}
        relations:
        - [app:db, database:db]
        - [app:ha, helper:ha]
        """);
    return bundle;
  }

  private static void awaitFile(Path file) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!Files.exists(file)) {
      assertTrue(System.nanoTime() < end, "no " + file);
      Thread.onSpinWait();
    }
  }
}
