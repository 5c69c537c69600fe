package charms.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import charms.engine.schedule.EventOrder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The engine's own order and seeded ones: all are Juju's (juju-contract.md section 2). Both ends of
 * a relation have the same endpoint name here.
 */
class EventOrderTest {
  private static final int SEEDS = 20;

  @TempDir private Path directory;

  @Test
  void everySeedGivesAnOrderJujuAllows() throws Exception {
    List<String> usual =
        history(EventOrder.parallel(4), "usual").lines().stream().sorted().toList();
    Set<List<String>> orders = new HashSet<>();
    for (long seed = 1; seed <= SEEDS; seed++) {
      HookHistory history = history(EventOrder.seeded(seed), "seed-" + seed);
      history.assertLegal();
      orders.add(history.lines());
      assertEquals(
          withoutDepartures(usual),
          withoutDepartures(history.lines().stream().sorted().toList()),
          "seed " + seed);
    }
    assertTrue(orders.size() > SEEDS * 9 / 10, orders.size() + " orders");
  }

  @Test
  void theSameSeedGivesTheSameOrder() throws Exception {
    assertEquals(
        history(EventOrder.seeded(7), "one").lines(), history(EventOrder.seeded(7), "two").lines());
  }

  @Test
  void anOrderGoesOnInTheNextCommand() throws Exception {
    HookHistory whole = new HookHistory();
    HookHistory parts = new HookHistory();
    run(EventOrder.seeded(3), "whole", whole, this::pair);
    run(new EventOrder.UpTo(EventOrder.seeded(3), () -> 5), "parts", parts, this::pair);
    assertEquals(5, parts.lines().size());
    run(EventOrder.seeded(3), "parts", parts, engine -> {});
    assertEquals(whole.lines(), parts.lines());
  }

  /** Who sees whom leave depends on who had seen whom arrive. */
  private static List<String> withoutDepartures(List<String> lines) {
    return lines.stream().filter(line -> !line.contains("-departed")).toList();
  }

  private HookHistory history(EventOrder order, String name) throws IOException {
    HookHistory history = new HookHistory();
    history.beside("helper/0", "app/0").beside("helper/1", "app/1").beside("helper/2", "app/2");
    run(order, name, history, this::grow);
    run(order, name, history, engine -> engine.removeUnit(List.of("app/1"), false));
    run(order, name, history, engine -> engine.removeRelation("app", "database"));
    run(order, name, history, engine -> engine.removeApplication("app", false));
    run(order, name, history, engine -> engine.removeApplication("helper", false));
    return history;
  }

  private void run(EventOrder order, String name, HookHistory history, Consumer<Engine> wish) {
    Path home = directory.resolve(name);
    try (EmbeddedEngine engine =
        EmbeddedEngine.open(
            new EngineHome(home),
            new DirectoryMachines(home.resolve("machines")),
            history,
            order)) {
      wish.accept(engine);
      assertEquals(List.of(), engine.settle().failed());
    }
  }

  private void grow(Engine engine) {
    deploy(
        engine,
        "database",
        2,
        "provides: {db: sql}\npeers: {ring: ring}\nstorage: {data: {type: filesystem}}\n");
    deploy(
        engine,
        "app",
        3,
        "requires: {db: sql}\nprovides: {ha: {interface: ha, scope: container}}\n"
            + "peers: {cluster: cluster}\n");
    deploy(
        engine,
        "helper",
        1,
        "subordinate: true\nrequires: {ha: {interface: ha, scope: container}}\n");
    engine.integrate("app", "database");
    engine.integrate("app", "helper");
  }

  private void pair(Engine engine) {
    deploy(engine, "database", 1, "provides: {db: sql}\n");
    deploy(engine, "app", 2, "requires: {db: sql}\n");
    engine.integrate("app", "database");
  }

  private void deploy(Engine engine, String name, int units, String metadata) {
    try {
      Path charm = Files.createDirectories(directory.resolve("charms").resolve(name));
      Files.writeString(
          charm.resolve("metadata.yaml"), "name: " + name + "\nsummary: a test\n" + metadata);
      engine.deploy(DeployRequest.of(charm).withUnits(units));
    } catch (IOException cause) {
      throw new AssertionError(cause);
    }
  }
}
