package charms.jinja.tag;

import charms.jinja.value.Truth;
import io.pebbletemplates.pebble.extension.NodeVisitor;
import io.pebbletemplates.pebble.node.AbstractRenderableNode;
import io.pebbletemplates.pebble.node.BodyNode;
import io.pebbletemplates.pebble.node.expression.Expression;
import io.pebbletemplates.pebble.template.EvaluationContextImpl;
import io.pebbletemplates.pebble.template.PebbleTemplateImpl;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Renders the first branch whose condition is true. */
final class IfNode extends AbstractRenderableNode {
  private final List<Branch> branches;
  private final @Nullable BodyNode otherwise;

  IfNode(int line, List<Branch> branches, @Nullable BodyNode otherwise) {
    super(line);
    this.branches = List.copyOf(branches);
    this.otherwise = otherwise;
  }

  @Override
  public void render(PebbleTemplateImpl self, Writer writer, EvaluationContextImpl context)
      throws IOException {
    for (Branch branch : branches) {
      if (Truth.of(branch.condition.evaluate(self, context))) {
        branch.body.render(self, writer, context);
        return;
      }
    }
    if (otherwise != null) {
      otherwise.render(self, writer, context);
    }
  }

  @Override
  public void accept(NodeVisitor visitor) {
    for (Branch branch : branches) {
      branch.condition.accept(visitor);
      branch.body.accept(visitor);
    }
    if (otherwise != null) {
      otherwise.accept(visitor);
    }
  }

  record Branch(Expression<?> condition, BodyNode body) {}
}
