package charms.jinja.expression;

import charms.jinja.value.PythonText;
import io.pebbletemplates.pebble.node.expression.BinaryExpression;
import io.pebbletemplates.pebble.template.EvaluationContextImpl;
import io.pebbletemplates.pebble.template.PebbleTemplateImpl;
import org.jspecify.annotations.Nullable;

/** {@code a ~ b}: both as text, one after the other. */
public final class TextExpression extends BinaryExpression<Object> {
  @Override
  public @Nullable Object evaluate(PebbleTemplateImpl self, EvaluationContextImpl context) {
    return PythonText.of(getLeftExpression().evaluate(self, context))
        + PythonText.of(getRightExpression().evaluate(self, context));
  }
}
