package charms.engine.query;

import charms.engine.state.ModelException;
import java.util.List;

/**
 * A condition on an application, a unit, a machine or a model:
 *
 * <pre>
 * status == "active" &amp;&amp; len(units) &gt;= 2
 * forEach(units, unit =&gt; unit.workload-status == "active" || startsWith(unit.name, "db/"))
 * </pre>
 *
 * Texts, numbers, {@code true}, {@code false}, {@code == != < <= > >= && || !}, parentheses; {@code
 * forEach} of none is false. Source: juju/juju, cmd/juju/waitfor/query.
 */
public final class Query {
  private final String text;
  private final Expression expression;

  private Query(String text, Expression expression) {
    this.text = text;
    this.expression = expression;
  }

  /**
   * Reads a query.
   *
   * @throws ModelException naming the column of what is wrong
   */
  public static Query parse(String text) {
    return new Query(text, new QueryParser(text).parse());
  }

  /**
   * Whether it holds.
   *
   * @throws ModelException when it asks for what the scope does not have, or compares wrongly
   */
  public boolean holds(Scope scope) {
    return Evaluation.truth(new Evaluation(scope).value(expression));
  }

  /** The names it asks of the thing itself, in their order, each once. */
  public List<String> names() {
    return expression.names().distinct().toList();
  }

  @Override
  public String toString() {
    return text;
  }
}
