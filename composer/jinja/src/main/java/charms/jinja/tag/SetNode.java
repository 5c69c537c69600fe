package charms.jinja.tag;

import io.pebbletemplates.pebble.extension.NodeVisitor;
import io.pebbletemplates.pebble.node.AbstractRenderableNode;
import io.pebbletemplates.pebble.node.expression.Expression;
import io.pebbletemplates.pebble.template.EvaluationContextImpl;
import io.pebbletemplates.pebble.template.PebbleTemplateImpl;
import java.io.Writer;

/** Gives a variable its value. */
final class SetNode extends AbstractRenderableNode {
  private final String name;
  private final Expression<?> value;

  SetNode(int line, String name, Expression<?> value) {
    super(line);
    this.name = name;
    this.value = value;
  }

  @Override
  public void render(PebbleTemplateImpl self, Writer writer, EvaluationContextImpl context) {
    context.getScopeChain().put(name, value.evaluate(self, context));
  }

  @Override
  public void accept(NodeVisitor visitor) {
    value.accept(visitor);
  }
}
