package charms.engine.nspawn;

import charms.engine.machine.Subnet;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What this host's interfaces and routes use.
 *
 * @param uses all of them
 */
record HostNetwork(List<Use> uses) {
  private static final Pattern ADDRESS =
      Pattern.compile("^[0-9]+: (\\S+) +inet ([0-9.]+)(?:/([0-9]+))?.*");
  private static final Pattern ROUTE =
      Pattern.compile("^(?:\\w+ )?([0-9.]+)(?:/([0-9]+))? .*?\\bdev (\\S+).*");

  HostNetwork {
    uses = List.copyOf(uses);
  }

  /**
   * Addresses that are taken.
   *
   * @param device the interface, as in {@code eth0}
   * @param text as in {@code interface 'eth0' has 10.5.0.3/16}
   */
  record Use(String device, Range range, String text) {}

  /**
   * A range of addresses.
   *
   * @param network its lowest one, as a number
   * @param length of the prefix, 0 to 32
   */
  record Range(int network, int length) {
    static Range of(String address, int length) {
      int number = 0;
      for (String part : address.split("\\.")) {
        number = number << 8 | Integer.parseInt(part);
      }
      return new Range(number & mask(length), length);
    }

    boolean meets(Subnet subnet) {
      int shared = mask(Math.min(length, subnet.length()));
      return (network & shared) == (subnet.network() & shared);
    }

    private static int mask(int length) {
      return length == 0 ? 0 : -1 << (32 - length);
    }
  }

  /** As it is now. */
  static HostNetwork read() throws IOException {
    return parse(
        HostCommand.of("ip", "-o", "-4", "addr", "show").run(),
        HostCommand.of("ip", "-4", "route", "show").run());
  }

  /**
   * Reads what {@code ip} prints.
   *
   * @param addresses of {@code ip -o -4 addr show}
   * @param routes of {@code ip -4 route show}
   */
  static HostNetwork parse(String addresses, String routes) {
    List<Use> uses = new ArrayList<>();
    for (String line : addresses.lines().toList()) {
      Matcher found = ADDRESS.matcher(line);
      if (found.matches()) {
        int length = found.group(3) == null ? 32 : Integer.parseInt(found.group(3));
        uses.add(
            new Use(
                found.group(1),
                Range.of(found.group(2), length),
                "interface '" + found.group(1) + "' has " + found.group(2) + "/" + length));
      }
    }
    for (String line : routes.lines().toList()) {
      Matcher found = ROUTE.matcher(line);
      if (found.matches()) {
        int length = found.group(2) == null ? 32 : Integer.parseInt(found.group(2));
        uses.add(
            new Use(
                found.group(3),
                Range.of(found.group(1), length),
                "a route leads " + found.group(1) + "/" + length + " to '" + found.group(3) + "'"));
      }
    }
    return new HostNetwork(uses);
  }

  /** What of this host uses addresses of a subnet, besides a bridge of ours; empty for nothing. */
  Optional<String> conflict(Subnet subnet, String bridge) {
    return uses.stream()
        .filter(use -> !use.device().equals(bridge) && use.range().meets(subnet))
        .map(Use::text)
        .findFirst();
  }
}
