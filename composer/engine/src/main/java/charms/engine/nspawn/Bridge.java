package charms.engine.nspawn;

import charms.engine.machine.Subnet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The network of a model's machines: a bridge with the engine's address, and one rule that lets
 * machines reach the outside as this host.
 *
 * @param names of the model
 * @param subnet the machines'
 */
record Bridge(HostNames names, Subnet subnet) {
  private static final Path INTERFACES = Path.of("/sys/class/net");

  /** Makes what is missing of it. */
  void up() throws IOException {
    String bridge = names.bridge();
    if (!Files.exists(INTERFACES.resolve(bridge))) {
      HostCommand.of("ip", "link", "add", bridge, "type", "bridge").run();
    }
    String address = subnet.engine() + "/" + subnet.length();
    HostCommand.of("ip", "addr", "replace", address, "dev", bridge).run();
    HostCommand.of("ip", "link", "set", bridge, "up").run();
    HostCommand.of("nft", "-f", "-").run(rule());
    Forwarding.on();
  }

  /** Made anew each time, so that it is there once. */
  private String rule() {
    return """
    table ip %1$s
    delete table ip %1$s
    table ip %1$s {
      chain postrouting {
        type nat hook postrouting priority 100;
        ip saddr %2$s oifname != "%3$s" masquerade
      }
    }
    """
        .formatted(names.table(), subnet, names.bridge());
  }

  /** Takes it away; none is no error. */
  static void down(HostNames names) throws IOException {
    if (Files.exists(INTERFACES.resolve(names.bridge()))) {
      HostCommand.of("ip", "link", "delete", names.bridge()).run();
    }
    if (tables().contains(names.table())) {
      HostCommand.of("nft", "delete", "table", "ip", names.table()).run();
    }
    if (all().isEmpty()) {
      Forwarding.back();
    }
  }

  /** The nft tables of ours on this host. */
  static List<String> tables() throws IOException {
    return HostCommand.of("nft", "list", "tables", "ip")
        .run()
        .lines()
        .map(line -> line.replaceFirst("^table ip ", ""))
        .filter(name -> name.matches(HostNames.TABLE + "[0-9a-f]{8}"))
        .toList();
  }

  /** The bridges of ours on this host. */
  static List<String> all() throws IOException {
    return named(HostNames.BRIDGE + "[0-9a-f]{8}");
  }

  /** Interfaces with such names. */
  static List<String> named(String pattern) throws IOException {
    try (Stream<Path> found = Files.list(INTERFACES)) {
      return found
          .map(path -> path.getFileName().toString())
          .filter(name -> name.matches(pattern))
          .sorted()
          .toList();
    }
  }
}
