package charms.jinja.tag;

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

/** {@code {% if a %} ... {% elif b %} ... {% else %} ... {% endif %}}. */
public final class IfTag implements TokenParser {
  @Override
  public String getTag() {
    return "if";
  }

  @Override
  public RenderableNode parse(Token token, Parser parser) {
    TokenStream stream = parser.getStream();
    List<IfNode.Branch> branches = new ArrayList<>();
    BodyNode otherwise = null;
    stream.next();
    branches.add(branch(stream, parser));
    while (!stream.current().test(Token.Type.NAME, "endif")) {
      @Nullable String word = stream.current().getValue();
      if (stream.isEOF() || word == null) {
        throw new ParserException(
            null, "'if' has no 'endif'", token.getLineNumber(), stream.getFilename());
      }
      stream.next();
      if (word.equals("elif")) {
        branches.add(branch(stream, parser));
      } else {
        stream.expect(Token.Type.EXECUTE_END);
        otherwise = body(parser);
      }
    }
    stream.next();
    stream.expect(Token.Type.EXECUTE_END);
    return new IfNode(token.getLineNumber(), branches, otherwise);
  }

  private static IfNode.Branch branch(TokenStream stream, Parser parser) {
    Expression<?> condition = parser.getExpressionParser().parseExpression();
    stream.expect(Token.Type.EXECUTE_END);
    return new IfNode.Branch(condition, body(parser));
  }

  private static BodyNode body(Parser parser) {
    return parser.subparse(token -> token.test(Token.Type.NAME, "elif", "else", "endif"));
  }
}
