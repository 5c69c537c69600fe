package charms.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import charms.engine.machine.Machine;
import charms.engine.machine.MachineChanges;
import charms.engine.machine.MachineCommand;
import charms.engine.machine.MachineProvider;
import charms.engine.machine.MachineSpec;
import charms.engine.operation.EngineListener;
import charms.engine.schedule.EventOrder;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One hook at a time here, so that what happens beside it is the making ready of machines. */
class MachinesAheadTest {
  private static final int PATIENCE_SECONDS = 60;

  @TempDir private Path directory;
  private final ConcurrentLinkedQueue<String> ready = new ConcurrentLinkedQueue<>();
  private final CountDownLatch second = new CountDownLatch(1);

  @Test
  void aMachineIsMadeReadyOnceWhileAHookRunsOnAnother() throws Exception {
    try (EmbeddedEngine engine = open(this::wait)) {
      engine.deploy(DeployRequest.of(charm()).withUnits(3));
      assertEquals(List.of(), engine.settle().failed());
    }
    assertEquals(List.of("0", "1", "2"), ready.stream().sorted().toList());
  }

  @Test
  void theHookTellsOfAMachineThatCannotBeMadeReady() throws Exception {
    try (EmbeddedEngine engine = open(this::refuseSecond)) {
      engine.deploy(DeployRequest.of(charm()).withUnits(3));
      assertEquals(List.of("app/1"), engine.settle().failed());
    }
  }

  /** What happens when a program starts on a machine. */
  private interface Start {
    void on(String machine) throws IOException;
  }

  private void wait(String machine) throws IOException {
    try {
      assertTrue(second.await(PATIENCE_SECONDS, TimeUnit.SECONDS), "machine 1 is not made ready");
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException("stopped", stopped);
    }
  }

  private void refuseSecond(String machine) throws IOException {
    if (machine.equals("1")) {
      throw new IOException("nothing starts here");
    }
  }

  private EmbeddedEngine open(Start start) {
    Path home = directory.resolve("home");
    return EmbeddedEngine.open(
        new EngineHome(home),
        new Machines(new DirectoryMachines(home.resolve("machines")), start),
        EngineListener.SILENT,
        EventOrder.usual());
  }

  private Path charm() throws IOException {
    Path charm = Files.createDirectories(directory.resolve("app"));
    Files.writeString(charm.resolve("metadata.yaml"), "name: app\nsummary: a test\n");
    Path hook = Files.createDirectories(charm.resolve("hooks")).resolve("install");
    Files.writeString(hook, "#!/bin/sh\n");
    assertTrue(hook.toFile().setExecutable(true));
    return charm;
  }

  private final class Machines implements MachineProvider {
    private final DirectoryMachines directories;
    private final Start start;

    Machines(DirectoryMachines directories, Start start) {
      this.directories = directories;
      this.start = start;
    }

    @Override
    public String name() {
      return directories.name();
    }

    @Override
    public void check() {}

    @Override
    public List<String> bases() {
      return directories.bases();
    }

    @Override
    public int hooksSideBySide() {
      return 1;
    }

    @Override
    public InetAddress engineAddress() throws IOException {
      return directories.engineAddress();
    }

    @Override
    public Machine create(MachineSpec spec) throws IOException {
      return new Watched(directories.create(spec), start);
    }

    @Override
    public Machine open(MachineSpec spec) throws IOException {
      return create(spec);
    }

    @Override
    public void destroy(MachineSpec spec) throws IOException {
      directories.destroy(spec);
    }

    @Override
    public void crash(MachineSpec spec) throws IOException {
      directories.crash(spec);
    }

    @Override
    public Machine reboot(MachineSpec spec) throws IOException {
      return create(spec);
    }

    @Override
    public void forget() throws IOException {
      directories.forget();
    }
  }

  private final class Watched implements Machine {
    private final Machine machine;
    private final Start start;

    Watched(Machine machine, Start start) {
      this.machine = machine;
      this.start = start;
    }

    @Override
    public void makeReady() throws IOException {
      ready.add(spec().id());
      if (spec().id().equals("1")) {
        second.countDown();
        start.on("1");
      }
    }

    @Override
    public Process start(MachineCommand command) throws IOException {
      start.on(spec().id());
      return machine.start(command);
    }

    @Override
    public MachineSpec spec() {
      return machine.spec();
    }

    @Override
    public Path root() {
      return machine.root();
    }

    @Override
    public void failInstalls(int times) throws IOException {
      machine.failInstalls(times);
    }

    @Override
    public int installFailuresLeft() throws IOException {
      return machine.installFailuresLeft();
    }

    @Override
    public MachineChanges changes() throws IOException {
      return machine.changes();
    }
  }
}
