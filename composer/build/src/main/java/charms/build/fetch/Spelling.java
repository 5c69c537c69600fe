package charms.build.fetch;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the name that was meant. */
public final class Spelling {
  private static final int MOST_EDITS = 2;

  private Spelling() {}

  /** The name nearest to what was written; empty when none is within two edits. */
  public static Optional<String> nearest(String written, Collection<String> names) {
    return names.stream()
        .filter(name -> edits(written, name) <= MOST_EDITS)
        .min(
            Comparator.comparingInt((String name) -> edits(written, name))
                .thenComparing(Comparator.naturalOrder()));
  }

  private static int edits(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int change = one.charAt(i - 1) == other.charAt(j - 1) ? diagonal : diagonal + 1;
        diagonal = row[j];
        row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[other.length()];
  }
}
