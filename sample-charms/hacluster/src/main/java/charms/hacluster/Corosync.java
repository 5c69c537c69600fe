package charms.hacluster;

import charms.layer.basic.FileOwner;
import charms.layer.basic.HostFiles;
import charms.layer.basic.Services;
import charms.reactive.host.Host;
import java.util.List;

/** Corosync and pacemaker on this machine: what they are told, and that they run. */
final class Corosync {
  private static final String CONFIGURATION = "/etc/corosync/corosync.conf";
  private static final String KEY = "/etc/corosync/authkey";
  private static final String FORMER_CLUSTER = "/var/lib/pacemaker/cib";
  private static final List<String> SERVICES = List.of("corosync", "pacemaker");

  private final Host host;
  private final HostFiles files;
  private final Services services;

  Corosync(Host host) {
    this.host = host;
    this.files = new HostFiles(host);
    this.services = new Services(host);
  }

  /**
   * Makes the machine a node of the cluster. One that has the key is told of other nodes while it
   * runs; one that has it not forgets the cluster it was in.
   */
  void join(CorosyncConfiguration configuration, String key) {
    boolean newcomer = files.write(KEY, key, FileOwner.of("root", "root", 0400));
    boolean changed = files.write(CONFIGURATION, configuration.text(), FileOwner.ROOT);
    if (newcomer) {
      stop();
      forgetCluster();
      services.enable(SERVICES);
    } else {
      services.start(services.notRunning(SERVICES).toArray(String[]::new));
      if (changed) {
        host.run("corosync-cfgtool", "-R").orThrow();
      }
    }
  }

  /** Stops being a node; what ran here is moved first. */
  void leave() {
    stop();
    services.disable(SERVICES);
    files.delete(KEY);
    files.delete(CONFIGURATION);
    forgetCluster();
  }

  private void stop() {
    services.stop("pacemaker");
    services.stop("corosync");
  }

  private void forgetCluster() {
    host.run("find", FORMER_CLUSTER, "-type", "f", "-delete");
  }
}
