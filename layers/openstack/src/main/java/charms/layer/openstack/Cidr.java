package charms.layer.openstack;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;

/**
 * A network, as in {@code 10.5.0.0/16}.
 *
 * @param address any address in it, as bytes
 * @param bits how many of them are the network's
 */
public record Cidr(byte[] address, int bits) {
  /** Reads {@code ADDRESS/BITS}; empty when it is none. */
  public static Optional<Cidr> parse(String text) {
    int slash = text.indexOf('/');
    if (slash < 0 || !text.substring(slash + 1).matches("[0-9]{1,3}")) {
      return Optional.empty();
    }
    int bits = Integer.parseInt(text.substring(slash + 1));
    return bytes(text.substring(0, slash))
        .filter(address -> bits <= 8 * address.length)
        .map(address -> new Cidr(address, bits));
  }

  /** True if the address, as in {@code 10.5.100.1}, lies in the network. */
  public boolean contains(String other) {
    Optional<byte[]> bytes = bytes(other);
    if (bytes.isEmpty() || bytes.get().length != address.length) {
      return false;
    }
    for (int bit = 0; bit < bits; bit++) {
      int mask = 0x80 >> bit % 8;
      if ((address[bit / 8] & mask) != (bytes.get()[bit / 8] & mask)) {
        return false;
      }
    }
    return true;
  }

  /** As in {@code 255.255.0.0}; for IPv6 the bits. */
  public String netmask() {
    if (address.length != 4) {
      return String.valueOf(bits);
    }
    StringBuilder mask = new StringBuilder();
    for (int octet = 0; octet < 4; octet++) {
      int set = Math.max(0, Math.min(8, bits - 8 * octet));
      mask.append(octet == 0 ? "" : ".").append(0xff & 0xff00 >> set);
    }
    return mask.toString();
  }

  private static Optional<byte[]> bytes(String literal) {
    if (!literal.matches("[0-9.]+|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*")) {
      return Optional.empty();
    }
    try {
      return Optional.of(InetAddress.getByName(literal).getAddress());
    } catch (UnknownHostException none) {
      return Optional.empty();
    }
  }
}
