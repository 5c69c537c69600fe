package charms.engine.sandbox;

import charms.engine.machine.Machine;
import charms.engine.machine.MachineProvider;
import charms.engine.machine.MachineSpec;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Makes sandbox machines. What a charm writes, as root or as an ordinary user, lands in the
 * machine's directory and never on the host; see docs/sandbox.md for what is real.
 */
public final class SandboxProvider implements MachineProvider {
  private final Path machines;
  private final MountedMachines mounted = new MountedMachines();
  private Optional<Path> layer = Optional.empty();

  /**
   * @param machines the directory of all machines; need not exist
   */
  public SandboxProvider(Path machines) {
    this.machines = machines.toAbsolutePath().normalize();
  }

  @Override
  public String name() {
    return "sandbox";
  }

  @Override
  public void check() {
    KernelCheck.run(machines);
  }

  @Override
  public Machine create(MachineSpec spec) throws IOException {
    SandboxLayout layout = layout(spec);
    if (!Files.exists(layout.made())) {
      SandboxRemoval.remove(layout.directory());
      new SandboxRoot(layout, spec).make(layer());
      AsMade.of(layout).keep();
    }
    return new SandboxMachine(spec, layout, mounted);
  }

  @Override
  public Machine open(MachineSpec spec) throws IOException {
    SandboxLayout layout = layout(spec);
    if (!Files.exists(layout.made())) {
      throw new IOException("machine " + spec.id() + " is not there: " + layout.directory());
    }
    return new SandboxMachine(spec, layout, mounted);
  }

  @Override
  public void destroy(MachineSpec spec) throws IOException {
    SandboxLayout layout = layout(spec);
    mounted.end(layout);
    SandboxRemoval.remove(layout.directory());
  }

  /** The layer that machines are made with now. */
  private Path layer() throws IOException {
    synchronized (mounted) {
      if (layer.isEmpty()) {
        layer = Optional.of(new UsrLayer(layers()).make());
      }
      return layer.get();
    }
  }

  private Path layers() {
    return machines.resolve("usr-layers");
  }

  @Override
  public void close() throws IOException {
    mounted.close();
  }

  @Override
  public List<String> bases() {
    return List.of();
  }

  /** Machines share the host's network. */
  @Override
  public InetAddress engineAddress() {
    return InetAddress.getLoopbackAddress();
  }

  @Override
  public void crash(MachineSpec spec) throws IOException {
    throw new IOException("a sandbox machine has nothing that could crash");
  }

  /** Nothing runs between hooks; stand-ins keep what boots by itself running. */
  @Override
  public Machine reboot(MachineSpec spec) throws IOException {
    mounted.end(layout(spec));
    return open(spec);
  }

  @Override
  public void forget() throws IOException {
    SandboxRemoval.remove(layers());
    layer = Optional.empty();
  }

  private SandboxLayout layout(MachineSpec spec) {
    return new SandboxLayout(machines.resolve(spec.id()));
  }
}
