package charms.jinja.tag;

import io.pebbletemplates.pebble.lexer.Token;
import io.pebbletemplates.pebble.lexer.TokenStream;
import io.pebbletemplates.pebble.node.RenderableNode;
import io.pebbletemplates.pebble.node.expression.Expression;
import io.pebbletemplates.pebble.parser.Parser;
import io.pebbletemplates.pebble.tokenParser.TokenParser;

/** {@code {% set a = b %}}: in the present scope only, so that a loop's body keeps it to itself. */
public final class SetTag implements TokenParser {
  @Override
  public String getTag() {
    return "set";
  }

  @Override
  public RenderableNode parse(Token token, Parser parser) {
    TokenStream stream = parser.getStream();
    stream.next();
    String name = parser.getExpressionParser().parseNewVariableName();
    stream.expect(Token.Type.PUNCTUATION, "=");
    Expression<?> value = parser.getExpressionParser().parseExpression();
    stream.expect(Token.Type.EXECUTE_END);
    return new SetNode(token.getLineNumber(), name, value);
  }
}
