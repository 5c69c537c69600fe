package charms.testkit;

import charms.reactive.hooktool.HookToolException;
import java.util.Comparator;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Ports of one protocol, as in {@code 80/tcp}, {@code 8000-8010/udp} or {@code icmp}, in the order
 * Juju lists them: by protocol, then by number.
 *
 * @param protocol {@code tcp}, {@code udp} or {@code icmp}
 * @param first the lowest; 0 for icmp
 * @param last the highest
 */
record PortRange(String protocol, int first, int last) implements Comparable<PortRange> {
  private static final PortRange ICMP = new PortRange("icmp", 0, 0);
  private static final int HIGHEST = 65535;
  private static final Pattern FORM =
      Pattern.compile("(?<first>\\d{1,5})(?:-(?<last>\\d{1,5}))?(?:/(?<protocol>tcp|udp))?");
  private static final Comparator<PortRange> ORDER =
      Comparator.comparing(PortRange::protocol)
          .thenComparingInt(PortRange::first)
          .thenComparingInt(PortRange::last);

  /**
   * The ports a text names; {@code 80} is {@code 80/tcp}.
   *
   * @throws HookToolException when it names none
   */
  static PortRange parse(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    if (lower.equals("icmp")) {
      return ICMP;
    }
    Matcher form = FORM.matcher(lower);
    if (!form.matches()) {
      throw wrong(text, "ports are 80, 80/tcp, 8000-8010/udp or icmp");
    }
    int first = Integer.parseInt(form.group("first"));
    int last = form.group("last") == null ? first : Integer.parseInt(form.group("last"));
    if (first > last || last > HIGHEST) {
      throw wrong(text, "ports lie between 0 and " + HIGHEST + ", the lower one first");
    }
    return new PortRange(
        form.group("protocol") == null ? "tcp" : form.group("protocol"), first, last);
  }

  /**
   * Refuses what Juju does: a range that overlaps another one of the unit without being the same.
   *
   * @param open as in {@code 80/tcp}
   * @throws HookToolException which names the other
   */
  void requireNoConflict(String verb, Set<String> open) {
    for (String one : open) {
      PortRange other = parse(one);
      if (!equals(other) && overlaps(other)) {
        throw new HookToolException(
            "cannot " + verb + " " + this + ": port range conflicts with " + other);
      }
    }
  }

  private boolean overlaps(PortRange other) {
    return protocol.equals(other.protocol) && first <= other.last && other.first <= last;
  }

  private static HookToolException wrong(String text, String why) {
    return new HookToolException("cannot read port '" + text + "': " + why);
  }

  @Override
  public int compareTo(PortRange other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    if (equals(ICMP)) {
      return "icmp";
    }
    return (first == last ? "" + first : first + "-" + last) + "/" + protocol;
  }
}
