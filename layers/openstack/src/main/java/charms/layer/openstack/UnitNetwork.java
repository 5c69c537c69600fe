package charms.layer.openstack;

import charms.reactive.HookContext;
import charms.reactive.hooktool.NetworkAddresses;
import charms.reactive.hooktool.NetworkAddresses.BoundAddress;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The unit's addresses. Each binding is asked for at most once a hook. */
public final class UnitNetwork {
  private static final String EVERYWHERE = "juju-info";

  private final HookContext context;
  private final Map<String, Optional<NetworkAddresses>> bindings = new HashMap<>();

  private UnitNetwork(HookContext context) {
    this.context = context;
  }

  /** The one of this hook. */
  public static UnitNetwork of(HookContext context) {
    return context.shared(UnitNetwork.class, UnitNetwork::new);
  }

  /** The unit's own address, as in {@code 10.5.3.128}. */
  public String localAddress() {
    return bound(EVERYWHERE)
        .map(BoundAddress::address)
        .orElseGet(() -> context.hookTools().unitGet("private-address"));
  }

  /** The address in a binding; where Juju does not know it, the unit's own. */
  public String address(String binding) {
    return bound(binding).map(BoundAddress::address).orElseGet(this::localAddress);
  }

  /** The first address of a binding with its interface and network. */
  Optional<BoundAddress> bound(String binding) {
    return bindings
        .computeIfAbsent(binding, name -> context.hookTools().networkGet(name))
        .flatMap(answer -> answer.bind().stream().findFirst());
  }

  /** The netmask of the network an own address is in, as in {@code 255.255.0.0}. */
  public String netmask(String address) {
    return bound(EVERYWHERE)
        .filter(found -> found.address().equals(address))
        .or(() -> bound("public").filter(found -> found.address().equals(address)))
        .or(() -> bound("internal").filter(found -> found.address().equals(address)))
        .or(() -> bound("admin").filter(found -> found.address().equals(address)))
        .flatMap(found -> Cidr.parse(found.cidr()))
        .map(Cidr::netmask)
        .orElse(address.contains(":") ? "128" : "255.255.255.255");
  }

  /** The interface in whose network an address lies, as in {@code eth0}. */
  public Optional<String> interfaceFor(String address) {
    for (String binding : new String[] {EVERYWHERE, "public", "internal", "admin"}) {
      Optional<String> found =
          bound(binding).filter(one -> in(one, address)).map(BoundAddress::interfaceName);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** True if the address lies in a binding's network. */
  boolean inNetworkOf(String binding, String address) {
    return bound(binding).filter(one -> in(one, address)).isPresent();
  }

  /** True if the unit has an address of IPv6. */
  public boolean hasIpv6() {
    return bindings
        .computeIfAbsent(EVERYWHERE, name -> context.hookTools().networkGet(name))
        .filter(
            answer ->
                answer.bind().stream()
                    .anyMatch(
                        one -> one.address().contains(":") && !one.address().startsWith("fe80")))
        .isPresent();
  }

  private static boolean in(BoundAddress network, String address) {
    return Cidr.parse(network.cidr()).filter(cidr -> cidr.contains(address)).isPresent();
  }
}
