package charms.jinja.source;

/**
 * One piece of a tag.
 *
 * @param kind what it is
 * @param text as it stands in the source; of strings the value
 */
record Piece(Kind kind, String text) {
  enum Kind {
    BLANK,
    NAME,
    STRING,
    SYMBOL
  }

  boolean is(String symbolOrName) {
    return kind != Kind.STRING && text.equals(symbolOrName);
  }
}
