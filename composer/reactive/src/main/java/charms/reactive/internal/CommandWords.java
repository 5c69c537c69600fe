package charms.reactive.internal;

import java.util.ArrayList;
import java.util.List;

/** Divides a line into words as a POSIX shell does, without expanding anything. */
final class CommandWords {
  private CommandWords() {}

  /**
   * The words of a line.
   *
   * @throws IllegalArgumentException if a quote does not end
   */
  static List<String> of(String line) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    boolean inWord = false;
    char quote = ' ';
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      boolean escape = c == '\\' && quote != '\'' && i + 1 < line.length();
      if (escape) {
        i++;
        word.append(line.charAt(i));
        inWord = true;
      } else if (quote != ' ') {
        if (c == quote) {
          quote = ' ';
        } else {
          word.append(c);
        }
      } else if (c == '\'' || c == '"') {
        quote = c;
        inWord = true;
      } else if (Character.isWhitespace(c)) {
        if (inWord) {
          words.add(word.toString());
          word.setLength(0);
        }
        inWord = false;
      } else {
        word.append(c);
        inWord = true;
      }
    }
    if (quote != ' ') {
      throw new IllegalArgumentException("cannot read '" + line + "': a quote does not end");
    }
    if (inWord) {
      words.add(word.toString());
    }
    return words;
  }
}
