package charms.engine.query;

import charms.engine.state.ModelException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word of a query.
 *
 * @param text as written; of a text what stands between the quotes
 * @param column counted from 1
 */
record Word(Kind kind, String text, int column) {
  /** What a word can be. */
  enum Kind {
    NAME,
    NUMBER,
    TEXT,
    SIGN,
    END
  }

  private static final Pattern FORM =
      Pattern.compile(
          "(?<name>[A-Za-z_][A-Za-z0-9_]*(?:-[A-Za-z0-9_]+)*)"
              + "|(?<number>-?[0-9]+(?:\\.[0-9]+)?)"
              + "|\"(?<double>[^\"]*)\"|'(?<single>[^']*)'"
              + "|(?<sign>==|!=|<=|>=|=>|&&|\\|\\||[<>!().,])");

  boolean is(String sign) {
    return kind == Kind.SIGN && text.equals(sign);
  }

  /** The words, with one that is the end. */
  static List<Word> of(String query) {
    List<Word> words = new ArrayList<>();
    Matcher matcher = FORM.matcher(query);
    int at = 0;
    while (at < query.length()) {
      if (Character.isWhitespace(query.charAt(at))) {
        at++;
      } else if (matcher.find(at) && matcher.start() == at) {
        words.add(word(matcher, at + 1));
        at = matcher.end();
      } else {
        throw new ModelException(
            "invalid query: unexpected '%s' at column %d of '%s'"
                .formatted(query.charAt(at), at + 1, query));
      }
    }
    words.add(new Word(Kind.END, "the end", query.length() + 1));
    return words;
  }

  private static Word word(Matcher found, int column) {
    if (found.group("name") != null) {
      return new Word(Kind.NAME, found.group("name"), column);
    }
    if (found.group("number") != null) {
      return new Word(Kind.NUMBER, found.group("number"), column);
    }
    if (found.group("sign") != null) {
      return new Word(Kind.SIGN, found.group("sign"), column);
    }
    String text = found.group("double");
    return new Word(Kind.TEXT, text != null ? text : found.group("single"), column);
  }
}
