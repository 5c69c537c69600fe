package charms.layer.openstack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;

/**
 * A table that is a file of the layer: a row a line, words parted by blanks, {@code #} before what
 * is said about it.
 *
 * <pre>
 * # CODENAME VERSION SERIES
 * caracal 2024.1 jammy
 * </pre>
 */
final class DataTable {
  /** What stands in the place of a word that is not there. */
  static final String NONE = "-";

  private DataTable() {}

  /**
   * The rows of a file beside this class.
   *
   * @throws IllegalStateException if the charm lacks the file, or a row has another number of words
   */
  static List<List<String>> rows(String file, int columns) {
    try (InputStream in = DataTable.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("the charm lacks '" + file + "' of layer openstack");
      }
      return rows(file, new String(in.readAllBytes(), StandardCharsets.UTF_8), columns);
    } catch (IOException cause) {
      throw new UncheckedIOException("cannot read '" + file + "'", cause);
    }
  }

  static List<List<String>> rows(String file, String text, int columns) {
    List<List<String>> rows = new ArrayList<>();
    int number = 0;
    for (String line : text.split("\n")) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      List<String> words = words(line);
      if (words.size() != columns) {
        throw new IllegalStateException(
            "cannot read '"
                + file
                + "' of layer openstack: line "
                + number
                + " has "
                + words.size()
                + " words, not "
                + columns);
      }
      rows.add(words);
    }
    return rows;
  }

  /** By hand: a pattern would be the first of most hooks. */
  private static List<String> words(String line) {
    List<String> words = new ArrayList<>();
    StringTokenizer tokens = new StringTokenizer(line);
    while (tokens.hasMoreTokens()) {
      words.add(tokens.nextToken());
    }
    return words;
  }
}
