package charms.jinja.expression;

import charms.jinja.value.Truth;
import io.pebbletemplates.pebble.node.expression.UnaryExpression;
import io.pebbletemplates.pebble.template.EvaluationContextImpl;
import io.pebbletemplates.pebble.template.PebbleTemplateImpl;

/** {@code not a}. */
public final class NotExpression extends UnaryExpression {
  @Override
  public Object evaluate(PebbleTemplateImpl self, EvaluationContextImpl context) {
    return !Truth.of(getChildExpression().evaluate(self, context));
  }
}
