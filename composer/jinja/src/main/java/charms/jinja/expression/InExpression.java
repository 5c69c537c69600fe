package charms.jinja.expression;

import io.pebbletemplates.pebble.node.expression.BinaryExpression;
import io.pebbletemplates.pebble.template.EvaluationContextImpl;
import io.pebbletemplates.pebble.template.PebbleTemplateImpl;
import org.jspecify.annotations.Nullable;

/** {@code a in b}: an element of a list, a key of a map, a part of a text. */
public final class InExpression extends BinaryExpression<Object> {
  @Override
  public @Nullable Object evaluate(PebbleTemplateImpl self, EvaluationContextImpl context) {
    return Membership.holds(
        getLeftExpression().evaluate(self, context), getRightExpression().evaluate(self, context));
  }
}
