package charms.layer.openstackapi;

import charms.interfaces.openstackha.OpenstackHaPeers;
import charms.layer.basic.FileOwner;
import charms.layer.basic.HostFiles;
import charms.reactive.HookContext;
import java.util.Optional;

/**
 * Takes this unit out of the service that haproxy gives on all units, and back: while the file is
 * there, the service says that it is not well, and goes on to answer what it is sent.
 */
final class HealthSwitch {
  /**
   * Until every haproxy has seen it: it looks every 2 seconds, believes it the third time
   * (haproxy's own inter and fall), and what it sent before is answered meanwhile.
   */
  private static final String SECONDS = "8";

  private final HookContext context;
  private final String file;

  HealthSwitch(HookContext context, String file) {
    this.context = context;
    this.file = file;
  }

  /** Returns once no more requests come; at once where no other unit could take them. */
  void off() {
    if (hasPeers()) {
      new HostFiles(context.host()).write(file, "paused\n", FileOwner.ROOT);
      context.host().run("sleep", SECONDS).orThrow();
    }
  }

  void on() {
    new HostFiles(context.host()).delete(file);
  }

  private boolean hasPeers() {
    Optional<OpenstackHaPeers> peers = context.endpoint("cluster", OpenstackHaPeers.class);
    return peers.isPresent() && !peers.get().ipMap().isEmpty();
  }
}
