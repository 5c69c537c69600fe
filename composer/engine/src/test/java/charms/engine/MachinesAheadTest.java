package charms.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import charms.engine.operation.EngineListener;
import charms.engine.schedule.EventOrder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One hook at a time here, so that what happens beside it is the making ready of machines. */
class MachinesAheadTest {
  private static final int PATIENCE_SECONDS = 60;

  @TempDir private Path directory;

  @Test
  void aMachineIsMadeReadyOnceWhileAHookRunsOnAnother() throws Exception {
    Queue<String> ready = new ConcurrentLinkedQueue<>();
    CountDownLatch second = new CountDownLatch(1);
    DirectoryMachines.Watcher watcher =
        new DirectoryMachines.Watcher() {
          @Override
          public void makesReady(String machine) {
            ready.add(machine);
            if (machine.equals("1")) {
              second.countDown();
            }
          }

          @Override
          public void starts(String machine) {
            assertTrue(within(second, PATIENCE_SECONDS), "machine 1 is not made ready");
          }
        };
    try (EmbeddedEngine engine = open(watcher)) {
      engine.deploy(DeployRequest.of(charm()).withUnits(3));
      assertEquals(List.of(), engine.settle().failed());
    }
    assertEquals(List.of("0", "1", "2"), ready.stream().sorted().toList());
  }

  @Test
  void theHookTellsOfAMachineThatCannotBeMadeReady() throws Exception {
    DirectoryMachines.Watcher watcher =
        new DirectoryMachines.Watcher() {
          @Override
          public void makesReady(String machine) throws IOException {
            starts(machine);
          }

          @Override
          public void starts(String machine) throws IOException {
            if (machine.equals("1")) {
              throw new IOException("nothing starts here");
            }
          }
        };
    try (EmbeddedEngine engine = open(watcher)) {
      engine.deploy(DeployRequest.of(charm()).withUnits(3));
      assertEquals(List.of("app/1"), engine.settle().failed());
    }
  }

  /** A unit without hooks is gone at once, and its machine with it. */
  @Test
  void noMachineEndsWhileItIsMadeReady() throws Exception {
    Queue<String> heard = new ConcurrentLinkedQueue<>();
    CountDownLatch destroyed = new CountDownLatch(1);
    DirectoryMachines.Watcher watcher =
        new DirectoryMachines.Watcher() {
          @Override
          public void makesReady(String machine) {
            boolean early = within(destroyed, 1);
            heard.add(early ? "destroyed meanwhile" : "made ready");
          }

          @Override
          public void destroys(String machine) {
            destroyed.countDown();
            heard.add("destroyed");
          }
        };
    try (EmbeddedEngine engine = open(new DirectoryMachines.Watcher() {})) {
      engine.deploy(DeployRequest.of(charm()));
      assertEquals(List.of(), engine.settle().failed());
    }
    try (EmbeddedEngine engine = open(watcher)) {
      engine.removeUnit(List.of("app/0"), false);
      engine.settle();
    }
    assertEquals(List.of("made ready", "destroyed"), List.copyOf(heard));
  }

  private static boolean within(CountDownLatch latch, int seconds) {
    try {
      return latch.await(seconds, TimeUnit.SECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private EmbeddedEngine open(DirectoryMachines.Watcher watcher) {
    Path home = directory.resolve("home");
    return EmbeddedEngine.open(
        new EngineHome(home),
        new DirectoryMachines(home.resolve("machines"), watcher),
        EngineListener.SILENT,
        EventOrder.parallel(1));
  }

  private Path charm() throws IOException {
    Path charm = Files.createDirectories(directory.resolve("app"));
    Files.writeString(charm.resolve("metadata.yaml"), "name: app\nsummary: a test\n");
    Path hook = Files.createDirectories(charm.resolve("hooks")).resolve("install");
    Files.writeString(hook, "#!/bin/sh\n");
    assertTrue(hook.toFile().setExecutable(true));
    return charm;
  }
}
