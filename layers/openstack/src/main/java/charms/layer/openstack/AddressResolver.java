package charms.layer.openstack;

import charms.reactive.HookContext;
import charms.reactive.hooktool.NetworkAddresses.BoundAddress;
import java.util.List;
import java.util.Optional;

/**
 * The addresses under which others find the service (openstack-layer.md section 4, Addresses).
 *
 * <p>A floating address counts once the cluster holds it, not before (defect B5).
 */
public final class AddressResolver {
  private final HookContext context;
  private final boolean clustered;

  /**
   * @param clustered whether the cluster holds the floating addresses
   */
  public AddressResolver(HookContext context, boolean clustered) {
    this.context = context;
    this.clustered = clustered;
  }

  /** As in {@code http://10.5.3.128}, or {@code https://} where TLS is on. */
  public String url(EndpointType type, boolean tls) {
    return (tls ? "https://" : "http://") + UrlHost.of(resolve(type));
  }

  /**
   * As in {@code 10.5.3.128}.
   *
   * @throws IllegalStateException when a floating address is set and lies in no network that fits
   */
  public String resolve(EndpointType type) {
    Optional<String> hostname = context.config().string("os-" + type.word() + "-hostname");
    return hostname.isPresent()
        ? hostname.get().replace("{service_name}", context.application())
        : resolveAddress(type);
  }

  /**
   * The address, also where the options give a host name.
   *
   * @throws IllegalStateException when a floating address is set and lies in no network that fits
   */
  public String resolveAddress(EndpointType type) {
    List<String> vips = FloatingAddresses.of(context.config());
    if (clustered && !vips.isEmpty()) {
      return vip(type, vips);
    }
    return ownAddress(type);
  }

  private String vip(EndpointType type, List<String> vips) {
    Optional<Cidr> network = network(type);
    for (String vip : vips) {
      boolean fits =
          network.isPresent()
              ? network.get().contains(vip)
              : UnitNetwork.of(context).inNetworkOf(type.word(), vip);
      if (fits) {
        return vip;
      }
    }
    if (network.isEmpty() && UnitNetwork.of(context).bound(type.word()).isEmpty()) {
      return vips.get(0);
    }
    throw new IllegalStateException(
        "Unable to resolve a suitable IP address based on charm state and configuration. (net_type="
            + type.word()
            + ")");
  }

  private String ownAddress(EndpointType type) {
    UnitNetwork network = UnitNetwork.of(context);
    Optional<String> address =
        network(type).isPresent()
            ? network.addressOfOption(type.word())
            : network.bound(type.word()).map(BoundAddress::address);
    return address
        .or(network::preferredIpv6)
        .or(() -> network.bound("juju-info").map(BoundAddress::address))
        .orElseGet(() -> context.hookTools().unitGet(type.fallback()));
  }

  private Optional<Cidr> network(EndpointType type) {
    return context.config().string("os-" + type.word() + "-network").flatMap(Cidr::parse);
  }
}
