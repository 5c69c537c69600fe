package charms.engine.nspawn;

import charms.engine.machine.Machine;
import charms.engine.machine.MachineChanges;
import charms.engine.machine.MachineCommand;
import charms.engine.machine.MachineSpec;
import java.io.IOException;
import java.nio.file.Path;

/** A machine that runs in a container. */
record NspawnMachine(MachineSpec spec, NspawnLayout layout, Container container)
    implements Machine {
  @Override
  public Path root() {
    return layout.root();
  }

  @Override
  public void failInstalls(int times) throws IOException {
    if (times > 0) {
      throw new IOException("packages are real here: fault fail-install needs a sandbox machine");
    }
  }

  @Override
  public int installFailuresLeft() {
    return 0;
  }

  @Override
  public Process start(MachineCommand command) throws IOException {
    HostProcess leader =
        container
            .leader()
            .orElseThrow(() -> new IOException("machine " + spec.id() + " does not run"));
    return Entering.start(leader, command);
  }

  @Override
  public MachineChanges changes() throws IOException {
    return MachineChanges.NONE;
  }
}
