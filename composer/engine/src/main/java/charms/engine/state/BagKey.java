package charms.engine.state;

import java.util.Comparator;

/**
 * Which bag.
 *
 * @param relation the relation's number
 * @param owner a unit, as in {@code congress/0}, or an application
 */
public record BagKey(int relation, String owner) implements Comparable<BagKey> {
  private static final Comparator<BagKey> ORDER =
      Comparator.comparingInt(BagKey::relation).thenComparing(BagKey::owner);

  static BagKey parse(String text) {
    int colon = text.indexOf(':');
    return new BagKey(Integer.parseInt(text.substring(0, colon)), text.substring(colon + 1));
  }

  @Override
  public int compareTo(BagKey other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return relation + ":" + owner;
  }
}
