package charms.layer.openstack;

import charms.reactive.HookContext;
import charms.reactive.hooktool.NetworkAddresses.BoundAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The certificates the unit needs: common name to further names (openstack-layer.md section 8). One
 * for each host name of the options, with the addresses of its binding and its floating address;
 * one for the machine's own name with all other addresses.
 */
final class CertificateWishes {
  private final HookContext context;

  CertificateWishes(HookContext context) {
    this.context = context;
  }

  Map<String, List<String>> byCommonName() {
    Map<String, TreeSet<String>> wishes = new TreeMap<>();
    TreeSet<String> own = new TreeSet<>();
    TreeSet<String> covered = new TreeSet<>();
    UnitNetwork network = UnitNetwork.of(context);
    List<String> vips = FloatingAddresses.of(context.config());
    for (EndpointType type : EndpointType.values()) {
      TreeSet<String> addresses = new TreeSet<>();
      addresses.add(network.address(type.word()));
      network.bound(type.word()).map(BoundAddress::address).ifPresent(addresses::add);
      for (String vip : vips) {
        if (network.inNetworkOf(type.word(), vip)) {
          addresses.add(vip);
        }
      }
      Optional<String> hostname =
          context
              .config()
              .string("os-" + type.word() + "-hostname")
              .map(name -> name.replace("{service_name}", context.application()));
      if (hostname.isPresent()) {
        wishes.computeIfAbsent(hostname.get(), name -> new TreeSet<>()).addAll(addresses);
        covered.addAll(addresses);
      } else {
        own.addAll(addresses);
      }
    }
    own.add(network.localAddress());
    own.addAll(vips);
    own.removeAll(covered);
    if (!own.isEmpty()) {
      wishes.computeIfAbsent(machineName(), name -> new TreeSet<>()).addAll(own);
    }
    Map<String, List<String>> sorted = new TreeMap<>();
    wishes.forEach((name, sans) -> sorted.put(name, new ArrayList<>(sans)));
    return sorted;
  }

  private String machineName() {
    String name = context.host().run("hostname", "--fqdn").output().strip();
    return name.isEmpty() ? UnitNetwork.of(context).localAddress() : name;
  }
}
