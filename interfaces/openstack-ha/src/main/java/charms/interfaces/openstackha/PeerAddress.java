package charms.interfaces.openstackha;

/**
 * Where a peer is reached.
 *
 * @param unit with a dash, as haproxy names its servers: {@code congress-1}
 * @param address as in {@code 10.5.100.12}
 */
public record PeerAddress(String unit, String address) {}
