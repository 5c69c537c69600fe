package charms.hacluster;

import charms.layer.basic.FileOwner;
import charms.layer.basic.HostFiles;
import charms.reactive.host.CommandResult;
import charms.reactive.host.Host;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The running cluster, through {@code crm} and pacemaker's own programs. */
final class Crm {
  private static final String FILE = "/var/lib/hacluster/wanted.crm";
  private static final int MOST_LOOKS = 60;
  private static final int MOST_ATTEMPTS = 5;
  private static final long PAUSE_MILLISECONDS = 1000;

  private static final Pattern LOST = Pattern.compile("(?m)^\\s*[0-9]+ ([a-z][a-z0-9-]*) lost$");
  private static final Pattern OFFLINE = Pattern.compile("OFFLINE: \\[ ([a-z0-9 -]+) \\]");

  private final Host host;

  Crm(Host host) {
    this.host = host;
  }

  /** Whether this node is with enough others, and one of them decides; waits a minute for it. */
  boolean awaitQuorum() {
    return await(this::hasQuorum);
  }

  boolean hasQuorum() {
    return host.run("crm_mon", "--one-shot").output().contains("partition with quorum");
  }

  /** Changes what differs; elements of other names stay. Another node may do the same just now. */
  void load(CrmConfiguration wanted) {
    new HostFiles(host).write(FILE, wanted.text(), FileOwner.of("root", "root", 0600));
    repeated(List.of("crm", "configure", "load", "update", FILE));
  }

  /** Deletes elements, running or not; none and missing ones are no error. */
  void delete(Collection<String> names) {
    if (!names.isEmpty()) {
      List<String> command = new ArrayList<>(List.of("crm", "--force", "configure", "delete"));
      command.addAll(names);
      repeated(command);
    }
  }

  /** Waits until nothing is to be started or stopped any more, at most a minute. */
  void settle() {
    host.run("crm_resource", "--wait", "--timeout=60");
  }

  /** Those that run on no node, in their order. */
  List<String> notRunning(List<String> resources) {
    List<String> stopped = new ArrayList<>();
    for (String resource : resources) {
      CommandResult located = host.run("crm_resource", "--resource", resource, "--locate");
      if (!located.output().contains("is running on")) {
        stopped.add(resource);
      }
    }
    return stopped;
  }

  /**
   * Nodes that the cluster, or this node of it, knows and that are not there. A node that was
   * forgotten may be remembered again by another that decides later.
   */
  Set<String> lostNodes() {
    Set<String> lost = new TreeSet<>();
    Matcher known = LOST.matcher(host.run("crm_node", "--list").output());
    while (known.find()) {
      lost.add(known.group(1));
    }
    Matcher configured = OFFLINE.matcher(host.run("crm_mon", "--one-shot").output());
    if (configured.find()) {
      lost.addAll(List.of(configured.group(1).split(" ")));
    }
    return lost;
  }

  /** Has the cluster forget a node that left, once it is gone. */
  void forget(String node) {
    await(() -> !host.run("crm_node", "--partition").output().contains(node));
    host.run("crm_node", "--force", "--remove", node).orThrow();
  }

  /** Moves what runs on a node away and lets nothing run there. */
  void standby(String node) {
    host.run("crm_standby", "--node", node, "--update", "on").orThrow();
    settle();
  }

  void online(String node) {
    host.run("crm_standby", "--node", node, "--update", "off").orThrow();
    settle();
  }

  /** As {@code crm status} tells it. */
  String status() {
    return host.run("crm", "status").orThrow().output().replace('\t', ' ').strip();
  }

  private void repeated(List<String> command) {
    CommandResult result = host.run(command, Map.of());
    for (int attempt = 1; !result.succeeded() && attempt < MOST_ATTEMPTS; attempt++) {
      pause();
      result = host.run(command, Map.of());
    }
    result.orThrow();
  }

  private static boolean await(BooleanSupplier condition) {
    for (int look = 1; !condition.getAsBoolean(); look++) {
      if (look == MOST_LOOKS) {
        return false;
      }
      pause();
    }
    return true;
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE_MILLISECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while waiting for the cluster", stopped);
    }
  }
}
