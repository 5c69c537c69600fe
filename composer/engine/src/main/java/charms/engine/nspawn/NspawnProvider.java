package charms.engine.nspawn;

import charms.engine.machine.Machine;
import charms.engine.machine.MachineProvider;
import charms.engine.machine.MachineSpec;
import charms.engine.machine.ModelPlace;
import charms.model.diag.CharmException;
import charms.model.diag.Diagnostic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Makes a model's machines as containers of systemd-nspawn; see docs/real-machines.md for what
 * changes on the host.
 */
final class NspawnProvider implements MachineProvider {
  private final ModelPlace place;
  private final Path scratch;
  private final HostNames names;
  private final ImageCache images;
  private final PackageSet packages;
  private final ModelHosts hosts;
  private final ModelMark mark;

  /**
   * @param images where base images are kept
   */
  NspawnProvider(ModelPlace place, Path images) {
    this.place = place;
    this.scratch = images.resolve(".check");
    this.names = HostNames.ofModel(place.uuid());
    this.images = new ImageCache(images);
    this.packages = PackageSet.of(place.packages());
    this.hosts = new ModelHosts(place.machines());
    this.mark = new ModelMark(names.tag(), place.machines());
  }

  @Override
  public String name() {
    return "nspawn";
  }

  @Override
  public void check() {
    HostCheck.host(scratch);
    if (bases().isEmpty()) {
      throw ImageMaking.missing("bookworm");
    }
    try {
      HostCheck.addresses(HostNetwork.read(), place.subnet(), names.bridge());
    } catch (IOException cause) {
      throw new UncheckedIOException("cannot read this host's network", cause);
    }
  }

  /**
   * Twice as many as elsewhere: real packages and services let a hook wait for disk and network.
   */
  @Override
  public int hooksSideBySide() {
    return 2 * MachineProvider.super.hooksSideBySide();
  }

  /** None: a machine that boots takes from hooks that run what they need. */
  @Override
  public int readyAhead() {
    return 0;
  }

  @Override
  public List<String> bases() {
    try {
      return DebianRelease.in(AptSources.read(AptSettings.DIRECTORY)).stream()
          .map(DebianRelease::base)
          .toList();
    } catch (IOException cause) {
      throw new UncheckedIOException("cannot read apt's configuration", cause);
    }
  }

  @Override
  public InetAddress engineAddress() throws IOException {
    return InetAddress.getByName(place.subnet().engine());
  }

  @Override
  public Machine create(MachineSpec spec) throws IOException {
    NspawnLayout layout = layout(spec);
    if (Files.exists(layout.made())) {
      return open(spec);
    }
    clear(spec);
    DebianRelease release =
        DebianRelease.named(spec.base())
            .orElseThrow(() -> new IOException("no base '" + spec.base() + "' here"));
    BaseImage image = images.get(release, packages);
    Files.createDirectories(layout.directory());
    new MachineRecord(spec.hostname(), spec.address(), image.root()).write(layout.record());
    new OverlayMount(layout, image.root()).mount();
    new FirstFiles(layout.root(), spec).write();
    start(spec, layout);
    Files.writeString(layout.made(), "");
    return new NspawnMachine(spec, layout, container(spec, layout));
  }

  @Override
  public Machine open(MachineSpec spec) throws IOException {
    NspawnLayout layout = madeLayout(spec);
    Container container = container(spec, layout);
    if (container.leader().isEmpty()) {
      Path image = MachineRecord.read(layout.record()).image();
      if (!Files.isDirectory(image)) {
        throw new CharmException(
            Diagnostic.error(
                    "cannot start machine " + spec.id() + ": its image '" + image + "' is gone")
                .fix("remove its units with --force, and deploy them anew"));
      }
      container.kill();
      new OverlayMount(layout, image).mount();
      start(spec, layout);
    }
    return new NspawnMachine(spec, layout, container);
  }

  private void start(MachineSpec spec, NspawnLayout layout) throws IOException {
    MachineLink link = new MachineLink(names, place.subnet(), spec);
    synchronized (this) {
      HostCheck.addresses(HostNetwork.read(), place.subnet(), names.bridge());
      mark.write();
      new Bridge(names, place.subnet()).up();
      hosts.tell();
      link.make();
    }
    container(spec, layout).start(link);
  }

  @Override
  public void crash(MachineSpec spec) throws IOException {
    container(spec, madeLayout(spec)).kill();
    MachineLink.remove(names, spec.id());
  }

  @Override
  public Machine reboot(MachineSpec spec) throws IOException {
    container(spec, layout(spec)).stop();
    MachineLink.remove(names, spec.id());
    return open(spec);
  }

  @Override
  public synchronized void destroy(MachineSpec spec) throws IOException {
    clear(spec);
    hosts.tell();
  }

  private void clear(MachineSpec spec) throws IOException {
    NspawnLayout layout = layout(spec);
    container(spec, layout).kill();
    MachineLink.remove(names, spec.id());
    OverlayMount.unmount(layout);
    Removal.remove(layout.directory());
  }

  @Override
  public void forget() throws IOException {
    Bridge.down(names);
    mark.remove();
    Files.deleteIfExists(place.machines());
  }

  private Container container(MachineSpec spec, NspawnLayout layout) {
    return new Container(names, layout, spec);
  }

  private NspawnLayout madeLayout(MachineSpec spec) throws IOException {
    NspawnLayout layout = layout(spec);
    if (!Files.exists(layout.made())) {
      throw new IOException("machine " + spec.id() + " is not there: " + layout.directory());
    }
    return layout;
  }

  private NspawnLayout layout(MachineSpec spec) {
    return new NspawnLayout(place.machines().resolve(spec.id()));
  }
}
