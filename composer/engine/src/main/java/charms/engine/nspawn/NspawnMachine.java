package charms.engine.nspawn;

import charms.engine.machine.Machine;
import charms.engine.machine.MachineChanges;
import charms.engine.machine.MachineCommand;
import charms.engine.machine.MachineSpec;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A machine that runs in a container. */
record NspawnMachine(MachineSpec spec, NspawnLayout layout, Container container)
    implements Machine {
  @Override
  public Path root() {
    return layout.root();
  }

  @Override
  public void failInstalls(int times) throws IOException {
    new InstallFault(root()).set(times);
  }

  @Override
  public int installFailuresLeft() throws IOException {
    return new InstallFault(root()).left();
  }

  @Override
  public Process start(MachineCommand command) throws IOException {
    HostProcess leader =
        container
            .leader()
            .orElseThrow(() -> new IOException("machine " + spec.id() + " does not run"));
    return Entering.start(leader, command);
  }

  /** Who did it is not known, and calls of programs are not recorded. */
  @Override
  public MachineChanges changes() throws IOException {
    Path image = MachineRecord.read(layout.record()).image();
    DpkgStatus packages = new DpkgStatus(root());
    return new MachineChanges(
        packages.beyond(new DpkgStatus(image)),
        SystemdServices.of(this, image),
        List.of(),
        new UpperFiles(layout.upper(), image, packages.files()).changes());
  }
}
