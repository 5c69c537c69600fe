package charms.layer.openstack;

import charms.reactive.HookContext;
import charms.reactive.hooktool.NetworkAddresses;
import charms.reactive.hooktool.NetworkAddresses.BoundAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The unit's addresses. Each binding is asked for at most once a hook. */
public final class UnitNetwork {
  private static final String EVERYWHERE = "juju-info";

  private final HookContext context;
  private final Map<String, Optional<NetworkAddresses>> bindings = new HashMap<>();
  private final Ipv6Preference ipv6;

  private UnitNetwork(HookContext context) {
    this.context = context;
    this.ipv6 = new Ipv6Preference(context);
  }

  /** The one of this hook. */
  public static UnitNetwork of(HookContext context) {
    return context.shared(UnitNetwork.class, UnitNetwork::new);
  }

  /** The unit's own address, as in {@code 10.5.3.128}; of IPv6 where that is preferred. */
  public String localAddress() {
    return preferredIpv6()
        .or(() -> bound(EVERYWHERE).map(BoundAddress::address))
        .orElseGet(() -> context.hookTools().unitGet("private-address"));
  }

  /** True if the option {@code prefer-ipv6} is set. */
  public boolean prefersIpv6() {
    return ipv6.isSet();
  }

  /** The unit's IPv6 address if it is preferred; empty where it is not, or there is none. */
  Optional<String> preferredIpv6() {
    return ipv6.isSet()
        ? ipv6.address(answer(EVERYWHERE).map(NetworkAddresses::bind).orElse(List.of()))
        : Optional.empty();
  }

  /** What is wrong with {@code prefer-ipv6}; empty for nothing. */
  Optional<String> wrongOption() {
    return prefersIpv6() && preferredIpv6().isEmpty()
        ? Optional.of("prefer-ipv6 is set, but the unit has no IPv6 address")
        : Optional.empty();
  }

  /**
   * The preferred IPv6 address, else the address in the network of the option {@code
   * os-BINDING-network}, else in the binding; where Juju does not know it, the unit's own.
   */
  public String address(String binding) {
    return preferredIpv6()
        .or(() -> addressOfOption(binding))
        .or(() -> bound(binding).map(BoundAddress::address))
        .orElseGet(this::localAddress);
  }

  /** The address in the network of {@code os-BINDING-network}, else as {@link #address}. */
  public String networkAddress(String binding) {
    return addressOfOption(binding).orElseGet(() -> address(binding));
  }

  /** The first own address in a network of {@code os-BINDING-network}; empty for none. */
  Optional<String> addressOfOption(String binding) {
    String option = context.config().string("os-" + binding + "-network").orElse("");
    for (String word : option.strip().split("\\s+")) {
      Optional<Cidr> network = Cidr.parse(word);
      Optional<String> own =
          network.flatMap(
              wanted -> all().map(BoundAddress::address).filter(wanted::contains).findFirst());
      if (own.isPresent()) {
        return own;
      }
    }
    return Optional.empty();
  }

  /** The first address of a binding with its interface and network. */
  Optional<BoundAddress> bound(String binding) {
    return answer(binding).flatMap(answer -> answer.bind().stream().findFirst());
  }

  /** The netmask of the network an own address is in, as in {@code 255.255.0.0}. */
  public String netmask(String address) {
    return all()
        .filter(own -> own.address().equals(address))
        .findFirst()
        .flatMap(own -> Cidr.parse(own.cidr()))
        .map(Cidr::netmask)
        .orElse(address.contains(":") ? "128" : "255.255.255.255");
  }

  /** The interface in whose network an address lies, as in {@code eth0}. */
  public Optional<String> interfaceFor(String address) {
    return all().filter(own -> in(own, address)).map(BoundAddress::interfaceName).findFirst();
  }

  /** True if the address lies in a binding's network. */
  boolean inNetworkOf(String binding, String address) {
    return bound(binding).filter(one -> in(one, address)).isPresent();
  }

  /** True if the unit has an address of IPv6. */
  public boolean hasIpv6() {
    return preferredIpv6().isPresent()
        || answer(EVERYWHERE)
            .filter(
                answer ->
                    answer.bind().stream().anyMatch(one -> Ipv6Preference.isGlobal(one.address())))
            .isPresent();
  }

  /** All own addresses, those of {@code juju-info} first; a binding is asked for when it is due. */
  private Stream<BoundAddress> all() {
    return Stream.of(EVERYWHERE, "public", "internal", "admin")
        .flatMap(binding -> answer(binding).stream())
        .flatMap(answer -> answer.bind().stream());
  }

  private Optional<NetworkAddresses> answer(String binding) {
    return bindings.computeIfAbsent(binding, name -> context.hookTools().networkGet(name));
  }

  private static boolean in(BoundAddress network, String address) {
    return Cidr.parse(network.cidr()).filter(cidr -> cidr.contains(address)).isPresent();
  }
}
