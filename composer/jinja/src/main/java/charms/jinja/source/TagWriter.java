package charms.jinja.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;

/**
 * Writes the inside of a tag as Pebble reads it. Pebble keeps operators that are words from being
 * used as anything else, so that inline {@code if} and {@code else} get other names, and attributes
 * named like an operator become subscripts.
 */
final class TagWriter {
  static final String INLINE_IF = "?if";
  static final String INLINE_ELSE = "?else";

  static final String BACKSLASH = "jinja_backslash";

  private static final Set<String> OPERATORS =
      Set.of("is", "or", "and", "not", "in", "contains", "equals");
  private static final Map<String, String> CONSTANTS =
      Map.of("True", "true", "False", "false", "None", "none");

  private final List<Piece> pieces;
  private final boolean statement;
  private final StringBuilder text = new StringBuilder();

  TagWriter(List<Piece> pieces, boolean statement) {
    this.pieces = new ArrayList<>(pieces);
    this.statement = statement;
  }

  String write() {
    bracketTuples();
    boolean tagNameSeen = !statement;
    for (int i = 0; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      if (piece.kind() == Piece.Kind.NAME && !tagNameSeen) {
        tagNameSeen = true;
        text.append(piece.text());
      } else if (piece.is(".") && isName(i + 1) && OPERATORS.contains(pieces.get(i + 1).text())) {
        text.append("['").append(pieces.get(++i).text()).append("']");
      } else if (piece.is(".") && isName(i + 1)) {
        text.append('.').append(pieces.get(++i).text());
      } else if (piece.kind() == Piece.Kind.NAME) {
        i = word(i);
      } else {
        text.append(piece.kind() == Piece.Kind.STRING ? literal(piece.text()) : piece.text());
      }
    }
    return text.toString();
  }

  /**
   * The text in single quotes, where Pebble interpolates nothing. Pebble cannot quote a backslash
   * before a quote or at the end: there a variable stands for it.
   */
  static String literal(String value) {
    if (!value.contains("\\'") && !value.endsWith("\\")) {
      return quoted(value);
    }
    StringJoiner parts = new StringJoiner(" ~ " + BACKSLASH + " ~ ", "(", ")");
    for (String part : value.split("\\\\", -1)) {
      parts.add(quoted(part));
    }
    return parts.toString();
  }

  private static String quoted(String value) {
    return "'" + value.replace("'", "\\'") + "'";
  }

  private int word(int i) {
    String word = pieces.get(i).text();
    String following = i + 2 < pieces.size() && isBlank(i + 1) ? pieces.get(i + 2).text() : "";
    if ((word.equals("not") && following.equals("in"))
        || (word.equals("is") && following.equals("not"))) {
      text.append(word).append(' ').append(following).append(blankLines(i + 1));
      return i + 2;
    }
    if (word.equals("if")) {
      text.append(INLINE_IF);
    } else if (word.equals("else")) {
      text.append(INLINE_ELSE);
    } else {
      text.append(CONSTANTS.getOrDefault(word, word));
    }
    return i;
  }

  private String blankLines(int i) {
    return pieces.get(i).text().replaceAll("[^\n]", "");
  }

  private boolean isName(int i) {
    return i < pieces.size() && pieces.get(i).kind() == Piece.Kind.NAME;
  }

  private boolean isBlank(int i) {
    return pieces.get(i).kind() == Piece.Kind.BLANK;
  }

  /** {@code (a, b)} that is no call becomes {@code [a, b]}. */
  private void bracketTuples() {
    for (int i = 0; i < pieces.size(); i++) {
      if (pieces.get(i).is("(") && !isCall(i)) {
        int end = endOfTuple(i);
        if (end > 0) {
          pieces.set(i, new Piece(Piece.Kind.SYMBOL, "["));
          pieces.set(end, new Piece(Piece.Kind.SYMBOL, "]"));
        }
      }
    }
  }

  private boolean isCall(int i) {
    int before = i - 1;
    while (before >= 0 && isBlank(before)) {
      before--;
    }
    if (before < 0) {
      return false;
    }
    Piece piece = pieces.get(before);
    if (piece.kind() == Piece.Kind.NAME) {
      return !OPERATORS.contains(piece.text())
          && !piece.is("if")
          && !piece.is("else")
          && !piece.is("elif");
    }
    return piece.is(")") || piece.is("]");
  }

  /** Where the bracket at {@code i} closes, if it holds commas of its own; else 0. */
  private int endOfTuple(int i) {
    int depth = 0;
    boolean comma = false;
    for (int j = i; j < pieces.size(); j++) {
      Piece piece = pieces.get(j);
      if (piece.is("(") || piece.is("[") || piece.is("{")) {
        depth++;
      } else if (piece.is(")") || piece.is("]") || piece.is("}")) {
        depth--;
      }
      comma |= depth == 1 && piece.is(",");
      if (depth == 0) {
        return comma ? j : 0;
      }
    }
    return 0;
  }
}
