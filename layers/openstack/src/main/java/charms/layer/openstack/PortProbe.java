package charms.layer.openstack;

import charms.reactive.host.Host;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** Which ports of the machine somebody listens on. */
final class PortProbe {
  /** Brings the program that is used; every machine of Ubuntu has it. */
  static final String PACKAGE = "netcat-openbsd";

  private final Host host;

  PortProbe(Host host) {
    this.host = host;
  }

  /** Those nobody listens on, sorted. */
  List<Integer> closed(Collection<Integer> ports) {
    List<Integer> closed = new ArrayList<>(new TreeSet<>(ports));
    closed.removeIf(this::isOpen);
    return closed;
  }

  /** Those somebody listens on, sorted. */
  List<Integer> open(Collection<Integer> ports) {
    List<Integer> open = new ArrayList<>(new TreeSet<>(ports));
    open.removeIf(port -> !isOpen(port));
    return open;
  }

  private boolean isOpen(int port) {
    return host.run("nc", "-z", "0.0.0.0", String.valueOf(port)).succeeded();
  }
}
