package charms.jinja.expression;

import io.pebbletemplates.pebble.node.expression.BinaryExpression;
import io.pebbletemplates.pebble.template.EvaluationContextImpl;
import io.pebbletemplates.pebble.template.PebbleTemplateImpl;
import org.jspecify.annotations.Nullable;

/** {@code a not in b}. */
public final class NotInExpression extends BinaryExpression<Object> {
  @Override
  public @Nullable Object evaluate(PebbleTemplateImpl self, EvaluationContextImpl context) {
    return !Membership.holds(
        getLeftExpression().evaluate(self, context), getRightExpression().evaluate(self, context));
  }
}
