package charms.layer.openstack;

import charms.reactive.HookContext;
import charms.reactive.hooktool.NetworkAddresses.BoundAddress;
import charms.reactive.host.CommandResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The option {@code prefer-ipv6}, where a charm has it: the unit is found at its first IPv6 address
 * (openstack-layer.md section 4, Addresses). A link-local, temporary or floating address is none.
 */
final class Ipv6Preference {
  private static final String OPTION = "prefer-ipv6";
  private static final Pattern ADDRESS = Pattern.compile("\\binet6 ([0-9a-fA-F:.]+)/");

  private final HookContext context;
  private @Nullable List<String> ofMachine;

  Ipv6Preference(HookContext context) {
    this.context = context;
  }

  boolean isSet() {
    return context.config().flag(OPTION);
  }

  /**
   * The address, of those Juju tells, else of those the machine has; empty where there is none.
   *
   * @param told addresses of the binding {@code juju-info}
   */
  Optional<String> address(List<BoundAddress> told) {
    List<String> vips = List.of(context.config().string("vip").orElse("").strip().split("\\s+"));
    return first(told.stream().map(BoundAddress::address).toList(), vips)
        .or(() -> first(ofMachine(), vips));
  }

  private static Optional<String> first(List<String> addresses, List<String> vips) {
    return addresses.stream()
        .filter(Ipv6Preference::isGlobal)
        .filter(address -> !vips.contains(address))
        .findFirst();
  }

  /** True for an IPv6 address that is not only for its own link. */
  static boolean isGlobal(String address) {
    return address.contains(":") && !address.startsWith("fe80");
  }

  /** Asked of the machine once a hook. */
  private List<String> ofMachine() {
    if (ofMachine == null) {
      ofMachine = shown();
    }
    return ofMachine;
  }

  /** As {@code ip} shows them: {@code 2: eth0 inet6 fd00::5/64 scope global dynamic}. */
  private List<String> shown() {
    CommandResult shown =
        context.host().run("ip", "-6", "-oneline", "address", "show", "scope", "global");
    List<String> addresses = new ArrayList<>();
    for (String line : shown.output().split("\n")) {
      Matcher matcher = ADDRESS.matcher(line);
      boolean lasts =
          !line.contains(" temporary")
              && !line.contains(" deprecated")
              && !line.contains(" tentative");
      if (lasts && matcher.find()) {
        addresses.add(matcher.group(1));
      }
    }
    return addresses;
  }
}
