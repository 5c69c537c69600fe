package charms.engine.machine;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The addresses of a model's machines, as in {@code 10.5.0.0/16}. The first is the engine's own.
 *
 * @param network its lowest address, as a number
 * @param length of the prefix, from 16 to 24
 */
public record Subnet(int network, int length) {
  private static final Pattern WRITTEN =
      Pattern.compile("([0-9]{1,3}(?:\\.[0-9]{1,3}){3})/([0-9]{1,2})");
  private static final int FIRST_MACHINE = 0x380;

  /** What a model has when its user chose none. */
  public static final Subnet USUAL = parse("10.5.0.0/16");

  /**
   * Reads one.
   *
   * @throws IllegalArgumentException when the text is no subnet that can hold a model's machines,
   *     with what is expected in the message
   */
  public static Subnet parse(String text) {
    Matcher written = WRITTEN.matcher(text);
    if (!written.matches()) {
      throw new IllegalArgumentException(
          "invalid subnet \"" + text + "\": expected one as in 10.7.0.0/16");
    }
    int length = Integer.parseInt(written.group(2));
    int address = address(written.group(1));
    if (length < 16 || length > 24) {
      throw new IllegalArgumentException(
          "invalid subnet \"" + text + "\": expected a prefix length from 16 to 24");
    }
    if ((address & ~mask(length)) != 0) {
      throw new IllegalArgumentException(
          "invalid subnet \""
              + text
              + "\": expected its lowest address, "
              + text(address & mask(length))
              + "/"
              + length);
    }
    return new Subnet(address, length);
  }

  /** The engine's own address in it, as in {@code 10.5.0.1}. */
  public String engine() {
    return text(network + 1);
  }

  /** The first address that machines get, as in {@code 10.5.3.128}; users may take those below. */
  public int firstMachine() {
    return network + (length <= 21 ? FIRST_MACHINE : 0x80);
  }

  /** The last address that machines get. */
  public int lastMachine() {
    return (network | ~mask(length)) - 1;
  }

  /** Whether an address, as in {@code 10.5.3.128}, is one that a machine can have. */
  public boolean holds(String text) {
    return text.matches("[0-9]{1,3}(\\.[0-9]{1,3}){3}") && holds(address(text));
  }

  private boolean holds(int address) {
    return (address & mask(length)) == network
        && address != network
        && address != network + 1
        && address != (network | ~mask(length));
  }

  /** Whether some address is in both. */
  public boolean overlaps(Subnet other) {
    int wider = mask(Math.min(length, other.length));
    return (network & wider) == (other.network & wider);
  }

  /** An address as text. */
  public static String text(int address) {
    return (address >> 24 & 0xff)
        + "."
        + (address >> 16 & 0xff)
        + "."
        + (address >> 8 & 0xff)
        + "."
        + (address & 0xff);
  }

  private static int address(String text) {
    int address = 0;
    for (String part : text.split("\\.")) {
      int number = Integer.parseInt(part);
      if (number > 255) {
        throw new IllegalArgumentException("invalid address \"" + text + "\"");
      }
      address = address << 8 | number;
    }
    return address;
  }

  private static int mask(int length) {
    return length == 0 ? 0 : -1 << (32 - length);
  }

  /** As in {@code 10.5.0.0/16}. */
  @Override
  public String toString() {
    return text(network) + "/" + length;
  }
}
