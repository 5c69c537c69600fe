package charms.engine.sandbox;

import charms.engine.machine.Machine;
import charms.engine.machine.MachineChanges;
import charms.engine.machine.MachineCommand;
import charms.engine.machine.MachineSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A machine in a directory. */
record SandboxMachine(MachineSpec spec, SandboxLayout layout, MountedMachines mounted)
    implements Machine {
  @Override
  public Path root() {
    return layout.root();
  }

  @Override
  public void failInstalls(int times) throws IOException {
    if (times == 0) {
      Files.deleteIfExists(layout.failInstalls());
    } else {
      Files.writeString(layout.failInstalls(), times + "\n");
    }
  }

  @Override
  public int installFailuresLeft() throws IOException {
    return Files.exists(layout.failInstalls())
        ? Integer.parseInt(Files.readString(layout.failInstalls()).strip())
        : 0;
  }

  @Override
  public Process start(MachineCommand command) throws IOException {
    return mounted.of(layout).start(command, layout.root());
  }

  @Override
  public void makeReady() throws IOException {
    mounted.of(layout);
  }

  @Override
  public MachineChanges changes() throws IOException {
    SandboxRecords records = new SandboxRecords(layout.records());
    return new MachineChanges(
        records.packages(),
        records.services(),
        records.calls(),
        new SandboxFiles(layout).changes());
  }
}
