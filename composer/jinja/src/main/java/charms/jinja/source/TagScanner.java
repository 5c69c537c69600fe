package charms.jinja.source;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Cuts the inside of a tag into pieces, up to its closing delimiter. */
final class TagScanner {
  private final String source;
  private int position;

  TagScanner(String source, int start) {
    this.source = source;
    this.position = start;
  }

  /** The pieces before {@code closing}, or up to the end of a source that lacks it. */
  List<Piece> scan(String closing) {
    List<Piece> pieces = new ArrayList<>();
    Deque<Character> open = new ArrayDeque<>();
    while (position < source.length()) {
      if (open.isEmpty() && source.startsWith(closing, position)) {
        return pieces;
      }
      Piece piece = next();
      pieces.add(piece);
      if (piece.kind() == Piece.Kind.SYMBOL) {
        char symbol = piece.text().charAt(0);
        if ("([{".indexOf(symbol) >= 0) {
          open.push(symbol);
        } else if (")]}".indexOf(symbol) >= 0) {
          open.poll();
        }
      }
    }
    return pieces;
  }

  /** Where scanning ended. */
  int position() {
    return position;
  }

  private Piece next() {
    char first = source.charAt(position);
    int start = position;
    if (first == '"' || first == '\'') {
      return string(first);
    }
    if (Character.isWhitespace(first)) {
      while (position < source.length() && Character.isWhitespace(source.charAt(position))) {
        position++;
      }
      return new Piece(Piece.Kind.BLANK, source.substring(start, position));
    }
    if (Character.isJavaIdentifierPart(first) && first != '$') {
      while (position < source.length()
          && Character.isJavaIdentifierPart(source.charAt(position))) {
        position++;
      }
      return new Piece(Piece.Kind.NAME, source.substring(start, position));
    }
    position++;
    return new Piece(Piece.Kind.SYMBOL, String.valueOf(first));
  }

  private Piece string(char quote) {
    StringBuilder value = new StringBuilder();
    int start = position++;
    while (position < source.length()) {
      char character = source.charAt(position++);
      if (character == quote) {
        return new Piece(Piece.Kind.STRING, value.toString());
      }
      if (character == '\\' && position < source.length()) {
        value.append(escaped(source.charAt(position++)));
      } else {
        value.append(character);
      }
    }
    return new Piece(Piece.Kind.SYMBOL, source.substring(start));
  }

  private static String escaped(char character) {
    switch (character) {
      case 'n':
        return "\n";
      case 't':
        return "\t";
      case 'r':
        return "\r";
      case '\\':
      case '\'':
      case '"':
        return String.valueOf(character);
      default:
        return "\\" + character;
    }
  }
}
