package charms.jinja.tag;

import charms.jinja.expression.ElseExpression;
import charms.jinja.expression.IfExpression;
import io.pebbletemplates.pebble.error.ParserException;
import io.pebbletemplates.pebble.lexer.Token;
import io.pebbletemplates.pebble.lexer.TokenStream;
import io.pebbletemplates.pebble.node.BodyNode;
import io.pebbletemplates.pebble.node.RenderableNode;
import io.pebbletemplates.pebble.node.expression.Expression;
import io.pebbletemplates.pebble.parser.Parser;
import io.pebbletemplates.pebble.tokenParser.TokenParser;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code {% for a, b in c if d %} ... {% else %} ... {% endfor %}}. */
public final class ForTag implements TokenParser {
  @Override
  public String getTag() {
    return "for";
  }

  @Override
  public RenderableNode parse(Token token, Parser parser) {
    TokenStream stream = parser.getStream();
    stream.next();
    List<String> names = names(parser, stream);
    stream.expect(Token.Type.OPERATOR, "in");
    Expression<?> elements = parser.getExpressionParser().parseExpression();
    @Nullable Expression<?> filter = null;
    if (elements instanceof IfExpression choice
        && !(choice.getRightExpression() instanceof ElseExpression)) {
      filter = choice.getRightExpression();
      elements = choice.getLeftExpression();
    }
    stream.expect(Token.Type.EXECUTE_END);
    BodyNode body = body(parser, token);
    @Nullable BodyNode otherwise = null;
    if (stream.current().test(Token.Type.NAME, "else")) {
      stream.next();
      stream.expect(Token.Type.EXECUTE_END);
      otherwise = body(parser, token);
    }
    stream.expect(Token.Type.NAME, "endfor");
    stream.expect(Token.Type.EXECUTE_END);
    return new ForNode(token.getLineNumber(), names, elements, filter, body, otherwise);
  }

  private static List<String> names(Parser parser, TokenStream stream) {
    List<String> names = new ArrayList<>();
    names.add(parser.getExpressionParser().parseNewVariableName());
    while (stream.current().test(Token.Type.PUNCTUATION, ",")) {
      stream.next();
      names.add(parser.getExpressionParser().parseNewVariableName());
    }
    return names;
  }

  private static BodyNode body(Parser parser, Token start) {
    BodyNode body = parser.subparse(token -> token.test(Token.Type.NAME, "else", "endfor"));
    if (parser.getStream().isEOF()) {
      throw new ParserException(
          null, "'for' has no 'endfor'", start.getLineNumber(), parser.getStream().getFilename());
    }
    return body;
  }
}
