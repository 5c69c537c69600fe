package charms.jinja.tag;

import io.pebbletemplates.pebble.lexer.Token;
import io.pebbletemplates.pebble.lexer.TokenStream;
import io.pebbletemplates.pebble.node.RenderableNode;
import io.pebbletemplates.pebble.node.expression.Expression;
import io.pebbletemplates.pebble.parser.Parser;
import io.pebbletemplates.pebble.tokenParser.TokenParser;
import java.util.function.Predicate;

/** {@code {% include "parts/x" %}}, with {@code ignore missing} and {@code with context}. */
public final class IncludeTag implements TokenParser {
  private final Predicate<String> exists;

  /** With what tells whether there is a template of that name. */
  public IncludeTag(Predicate<String> exists) {
    this.exists = exists;
  }

  @Override
  public String getTag() {
    return "include";
  }

  @Override
  public RenderableNode parse(Token token, Parser parser) {
    TokenStream stream = parser.getStream();
    stream.next();
    Expression<?> name = parser.getExpressionParser().parseExpression();
    boolean optional = false;
    if (stream.current().test(Token.Type.NAME, "ignore")) {
      stream.next();
      stream.expect(Token.Type.NAME, "missing");
      optional = true;
    }
    if (stream.current().test(Token.Type.NAME, "with")) {
      stream.next();
      stream.expect(Token.Type.NAME, "context");
    }
    stream.expect(Token.Type.EXECUTE_END);
    return new IncludeNode(token.getLineNumber(), name, optional, exists);
  }
}
