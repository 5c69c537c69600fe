package charms.reactive.hooktool;

import java.util.List;

/**
 * What network-get answers for a binding.
 *
 * @param bind interfaces with their addresses, the primary one first
 * @param ingress addresses others reach this unit at
 * @param egressSubnets as in {@code 10.5.3.128/32}
 */
public record NetworkAddresses(
    List<BoundAddress> bind, List<String> ingress, List<String> egressSubnets) {
  public NetworkAddresses {
    bind = List.copyOf(bind);
    ingress = List.copyOf(ingress);
    egressSubnets = List.copyOf(egressSubnets);
  }

  /**
   * One address of one interface.
   *
   * @param interfaceName as in {@code eth0}
   * @param address as in {@code 10.5.3.128}
   * @param cidr the subnet, as in {@code 10.5.0.0/16}; empty where unknown
   */
  public record BoundAddress(String interfaceName, String address, String cidr) {}
}
