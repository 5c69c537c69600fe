package charms.jinja.expression;

import charms.jinja.value.Truth;
import io.pebbletemplates.pebble.node.expression.BinaryExpression;
import io.pebbletemplates.pebble.template.EvaluationContextImpl;
import io.pebbletemplates.pebble.template.PebbleTemplateImpl;
import org.jspecify.annotations.Nullable;

/** {@code a or b}: the first operand if it is true, else the second. */
public final class OrExpression extends BinaryExpression<Object> {
  @Override
  public @Nullable Object evaluate(PebbleTemplateImpl self, EvaluationContextImpl context) {
    Object left = getLeftExpression().evaluate(self, context);
    return Truth.of(left) ? left : getRightExpression().evaluate(self, context);
  }
}
