package charms.engine.state;

import java.util.Comparator;

/**
 * Ports that a unit opened. Written as {@code 80/tcp}, or {@code 80/tcp web} for one endpoint.
 *
 * @param range the ports
 * @param endpoint the endpoint they are open for; empty: all endpoints
 */
public record OpenedPort(PortRange range, String endpoint) implements Comparable<OpenedPort> {
  private static final Comparator<OpenedPort> ORDER =
      Comparator.comparing(OpenedPort::range).thenComparing(OpenedPort::endpoint);

  /**
   * Reads what {@link #toString} writes.
   *
   * @throws ModelException when the text is something else
   */
  public static OpenedPort parse(String text) {
    String[] words = text.split(" ", 2);
    return new OpenedPort(PortRange.parse(words[0]), words.length == 1 ? "" : words[1]);
  }

  @Override
  public int compareTo(OpenedPort other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return endpoint.isEmpty() ? range.toString() : range + " " + endpoint;
  }
}
