package charms.engine;

import charms.engine.machine.Machine;
import charms.engine.machine.MachineChanges;
import charms.engine.machine.MachineCommand;
import charms.engine.machine.MachineProvider;
import charms.engine.machine.MachineSpec;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Machines that are mere directories: nothing runs in them.
 *
 * @param watcher hears what is done to them
 */
record DirectoryMachines(Path directory, Watcher watcher) implements MachineProvider {
  /** For charms whose hooks are missing. */
  DirectoryMachines(Path directory) {
    this(directory, new Watcher() {});
  }

  /** Hears of a machine by its number, before it is done; what it throws is thrown there. */
  interface Watcher {
    default void makesReady(String machine) throws IOException {}

    default void starts(String machine) throws IOException {}

    default void destroys(String machine) {}
  }

  @Override
  public String name() {
    return "directory";
  }

  @Override
  public void check() {}

  @Override
  public Machine create(MachineSpec spec) throws IOException {
    Path root = Files.createDirectories(directory.resolve(spec.id()));
    return new Machine() {
      @Override
      public MachineSpec spec() {
        return spec;
      }

      @Override
      public Path root() {
        return root;
      }

      @Override
      public void failInstalls(int times) {}

      @Override
      public int installFailuresLeft() {
        return 0;
      }

      @Override
      public void makeReady() throws IOException {
        watcher.makesReady(spec.id());
      }

      @Override
      public Process start(MachineCommand command) throws IOException {
        watcher.starts(spec.id());
        return new ProcessBuilder("true").start();
      }

      @Override
      public MachineChanges changes() {
        return MachineChanges.NONE;
      }
    };
  }

  @Override
  public Machine open(MachineSpec spec) throws IOException {
    return create(spec);
  }

  @Override
  public void destroy(MachineSpec spec) {
    watcher.destroys(spec.id());
  }

  @Override
  public List<String> bases() {
    return List.of();
  }

  @Override
  public InetAddress engineAddress() {
    return InetAddress.getLoopbackAddress();
  }

  @Override
  public void crash(MachineSpec spec) {}

  @Override
  public Machine reboot(MachineSpec spec) throws IOException {
    return open(spec);
  }

  @Override
  public void forget() {}
}
