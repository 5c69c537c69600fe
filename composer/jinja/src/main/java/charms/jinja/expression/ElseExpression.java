package charms.jinja.expression;

import io.pebbletemplates.pebble.node.expression.BinaryExpression;
import io.pebbletemplates.pebble.template.EvaluationContextImpl;
import io.pebbletemplates.pebble.template.PebbleTemplateImpl;
import org.jspecify.annotations.Nullable;

/**
 * The right part of {@code a if c else b}: {@code c} and {@code b}, used by {@link IfExpression}.
 */
public final class ElseExpression extends BinaryExpression<Object> {
  @Override
  public @Nullable Object evaluate(PebbleTemplateImpl self, EvaluationContextImpl context) {
    return getRightExpression().evaluate(self, context);
  }
}
