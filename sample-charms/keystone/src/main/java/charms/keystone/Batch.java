package charms.keystone;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Commands of {@code openstack} for one run of the program, which reads them from its standard
 * input, one a line: a run takes seconds, a further command a tenth of one, and passwords are seen
 * by nobody else on the machine.
 */
final class Batch {
  /** All that the program takes as a part of one word, without quotes. */
  private static final Pattern WORD = Pattern.compile("[A-Za-z0-9:/._~%$()@+,=&\\[\\]-]+");

  private final StringBuilder text = new StringBuilder();
  private int ids;

  /**
   * Adds a command of which nothing is read.
   *
   * @throws IllegalArgumentException if the program would not take a word as it is
   */
  Batch add(List<String> words) {
    for (String word : words) {
      if (!WORD.matcher(word).matches()) {
        throw new IllegalArgumentException("cannot tell keystone of '" + word + "'");
      }
    }
    text.append(String.join(" ", words)).append('\n');
    return this;
  }

  Batch add(String... words) {
    return add(List.of(words));
  }

  /** Adds a command that prints one id, in the column {@code id}. */
  Batch addForId(String... words) {
    return addForId("id", List.of(words));
  }

  /** Adds a command that prints one id. */
  Batch addForId(String column, List<String> words) {
    ids++;
    List<String> whole = new ArrayList<>(words);
    whole.addAll(List.of("-f", "value", "-c", column));
    return add(whole);
  }

  /** Adds those that list services and endpoints. */
  Batch addCatalogue() {
    return add("service", "list", "-f", "csv", "--quote", "minimal")
        .add("endpoint", "list", "-f", "csv", "--quote", "minimal");
  }

  /** How many ids its output begins with. */
  int ids() {
    return ids;
  }

  /** What the program reads; may hold passwords. */
  String text() {
    return text.toString();
  }
}
