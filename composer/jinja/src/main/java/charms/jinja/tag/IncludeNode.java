package charms.jinja.tag;

import charms.jinja.value.PythonText;
import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.extension.NodeVisitor;
import io.pebbletemplates.pebble.node.AbstractRenderableNode;
import io.pebbletemplates.pebble.node.expression.Expression;
import io.pebbletemplates.pebble.template.EvaluationContextImpl;
import io.pebbletemplates.pebble.template.PebbleTemplateImpl;
import java.io.IOException;
import java.io.Writer;
import java.util.Map;
import java.util.function.Predicate;

/** Renders another template in the present context. */
final class IncludeNode extends AbstractRenderableNode {
  private final Expression<?> name;
  private final boolean optional;
  private final Predicate<String> exists;

  IncludeNode(int line, Expression<?> name, boolean optional, Predicate<String> exists) {
    super(line);
    this.name = name;
    this.optional = optional;
    this.exists = exists;
  }

  @Override
  public void render(PebbleTemplateImpl self, Writer writer, EvaluationContextImpl context)
      throws IOException {
    String template = PythonText.of(name.evaluate(self, context));
    if (exists.test(template)) {
      self.includeTemplate(writer, context, template, Map.of());
    } else if (!optional) {
      throw new PebbleException(
          null, "there is no template '" + template + "'", getLineNumber(), self.getName());
    }
  }

  @Override
  public void accept(NodeVisitor visitor) {
    name.accept(visitor);
  }
}
