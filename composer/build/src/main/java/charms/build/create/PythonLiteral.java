package charms.build.create;

import java.util.List;
import java.util.stream.Collectors;

/** Texts as a Python programmer writes them, with the quotes {@code repr} chooses. */
final class PythonLiteral {
  private PythonLiteral() {}

  /** {@code 'congress'}; {@code "it's"} where the text itself has only such quotes. */
  static String of(String text) {
    char quote = text.contains("'") && !text.contains("\"") ? '"' : '\'';
    StringBuilder literal = new StringBuilder().append(quote);
    for (char c : text.toCharArray()) {
      if (c == quote || c == '\\') {
        literal.append('\\').append(c);
      } else if (c < ' ' || c == 0x7f) {
        literal.append(String.format("\\x%02x", (int) c));
      } else {
        literal.append(c);
      }
    }
    return literal.append(quote).toString();
  }

  /** {@code ['congress-db-manage', 'upgrade']}. */
  static String list(List<String> texts) {
    return texts.stream().map(PythonLiteral::of).collect(Collectors.joining(", ", "[", "]"));
  }
}
