package charms.jinja.expression;

import charms.jinja.value.Truth;
import io.pebbletemplates.pebble.node.expression.BinaryExpression;
import io.pebbletemplates.pebble.template.EvaluationContextImpl;
import io.pebbletemplates.pebble.template.PebbleTemplateImpl;
import org.jspecify.annotations.Nullable;

/** {@code a if c else b}; without {@code else} nothing where the condition fails. */
public final class IfExpression extends BinaryExpression<Object> {
  @Override
  public @Nullable Object evaluate(PebbleTemplateImpl self, EvaluationContextImpl context) {
    if (getRightExpression() instanceof ElseExpression choice) {
      return Truth.of(choice.getLeftExpression().evaluate(self, context))
          ? getLeftExpression().evaluate(self, context)
          : choice.evaluate(self, context);
    }
    return Truth.of(getRightExpression().evaluate(self, context))
        ? getLeftExpression().evaluate(self, context)
        : null;
  }
}
