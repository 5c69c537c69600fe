package charms.engine.state;

import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Ports of one protocol, as in {@code 80/tcp}, {@code 8000-8010/udp} or {@code icmp}. Ordered as
 * Juju lists them: by protocol, then by number.
 *
 * @param low the first port; 0 for icmp
 * @param high the last port
 * @param protocol {@code tcp}, {@code udp} or {@code icmp}
 */
public record PortRange(int low, int high, String protocol) implements Comparable<PortRange> {
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");
  private static final Pattern FORM = Pattern.compile("([^/]*)(?:/(.*))?");
  private static final String ICMP = "icmp";
  private static final int LAST = 65535;
  private static final Comparator<PortRange> ORDER =
      Comparator.comparing(PortRange::protocol)
          .thenComparingInt(PortRange::low)
          .thenComparingInt(PortRange::high);

  /**
   * The ports a text names; {@code 80} is {@code 80/tcp}.
   *
   * @throws ModelException in Juju's words when it names none
   */
  public static PortRange parse(String given) {
    String text = given.toLowerCase(Locale.ROOT);
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      throw new ModelException("invalid port range \"" + text + "\"");
    }
    String[] bounds = form.group(1).split("-", -1);
    if (bounds.length > 2) {
      throw new ModelException("invalid port range \"" + form.group(1) + "\"");
    }
    if (form.group(1).equals(ICMP)) {
      return new PortRange(0, 0, ICMP);
    }
    int low = number(bounds[0]);
    int high = number(bounds[bounds.length - 1]);
    String protocol = form.group(2) == null ? "tcp" : form.group(2);
    return checked(new PortRange(low, high, protocol));
  }

  private static int number(String text) {
    if (!NUMBER.matcher(text).matches()) {
      throw new ModelException(
          "invalid port \"%s\": strconv.Atoi: parsing \"%s\": invalid syntax"
              .formatted(text, text));
    }
    return Integer.parseInt(text);
  }

  private static PortRange checked(PortRange range) {
    switch (range.protocol) {
      case "tcp", "udp" -> {}
      case ICMP ->
          throw new ModelException(
              "protocol \"icmp\" doesn't support any ports; got \"" + range.low + "\"");
      default ->
          throw new ModelException(
              "invalid protocol \""
                  + range.protocol
                  + "\", expected \"tcp\", \"udp\", or \"icmp\"");
    }
    if (range.low > range.high) {
      throw new ModelException("invalid port range " + range);
    }
    if (range.high > LAST) {
      throw new ModelException(
          "port range bounds must be between 0 and %d, got %d-%d"
              .formatted(LAST, range.low, range.high));
    }
    return range;
  }

  /** Whether a port is in both. */
  public boolean overlaps(PortRange other) {
    return protocol.equals(other.protocol) && low <= other.high && other.low <= high;
  }

  @Override
  public int compareTo(PortRange other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    if (protocol.equals(ICMP)) {
      return ICMP;
    }
    return (low == high ? String.valueOf(low) : low + "-" + high) + "/" + protocol;
  }
}
