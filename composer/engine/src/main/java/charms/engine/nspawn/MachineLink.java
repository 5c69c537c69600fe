package charms.engine.nspawn;

import charms.engine.machine.MachineSpec;
import charms.engine.machine.Subnet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A machine's interface {@code eth0}, with its address, in a network namespace that is made before
 * the machine starts. Once the machine runs, the namespace is the machine's alone: it ends with the
 * machine, and takes every address with it.
 *
 * @param names of the model
 * @param subnet the machines'
 * @param spec the machine's
 */
record MachineLink(HostNames names, Subnet subnet, MachineSpec spec) {
  static final Path NAMESPACES = Path.of("/run/netns");

  /** Where the namespace is until {@link #release}. */
  Path namespace() {
    return NAMESPACES.resolve(names.machine(spec.id()));
  }

  /** Makes namespace and interface, at the model's bridge. */
  void make() throws IOException {
    remove(names, spec.id());
    String namespace = names.machine(spec.id());
    String link = names.link(spec.id());
    ip("netns", "add", namespace);
    ip(
        "link",
        "add",
        link,
        "type",
        "veth",
        "peer",
        "name",
        "eth0",
        "address",
        hardware(),
        "netns",
        namespace);
    ip("link", "set", link, "master", names.bridge(), "up");
    ip("-n", namespace, "link", "set", "lo", "up");
    String address = spec.address() + "/" + subnet.length();
    ip("-n", namespace, "addr", "add", address, "dev", "eth0");
    ip("-n", namespace, "link", "set", "eth0", "up");
    ip("-n", namespace, "route", "add", "default", "via", subnet.engine());
  }

  /** As a card's own address it stays when the machine starts again, so that neighbours find it. */
  private String hardware() {
    StringBuilder text = new StringBuilder("52:54");
    for (String part : spec.address().split("\\.")) {
      text.append(':').append("%02x".formatted(Integer.parseInt(part)));
    }
    return text.toString();
  }

  /** Leaves the namespace to the machine that runs in it. */
  void release() throws IOException {
    ip("netns", "delete", names.machine(spec.id()));
  }

  /** Takes away what is there of a machine that does not run. */
  static void remove(HostNames names, String id) throws IOException {
    if (Files.exists(NAMESPACES.resolve(names.machine(id)))) {
      ip("netns", "delete", names.machine(id));
    }
    // The kernel takes the interface of a namespace that ended a moment later than its processes.
    if (!Bridge.named(names.link(id)).isEmpty()) {
      HostCommand.of("ip", "link", "delete", names.link(id)).attempt("");
    }
  }

  private static void ip(String... words) throws IOException {
    String[] argv = new String[words.length + 1];
    argv[0] = "ip";
    System.arraycopy(words, 0, argv, 1, words.length);
    HostCommand.of(argv).run();
  }
}
