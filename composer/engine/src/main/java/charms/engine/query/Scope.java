package charms.engine.query;

import charms.engine.state.ModelException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A thing and what a query may ask of it.
 *
 * @param kind as in {@code application}
 * @param name as in {@code congress}
 * @param values String, Long, Double, Boolean, or a list of scopes, by name
 */
public record Scope(String kind, String name, Map<String, Object> values) {
  public Scope {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /**
   * A value.
   *
   * @throws ModelException when the thing has none of this name
   */
  public Object value(String wanted) {
    Object value = values.get(wanted);
    if (value == null) {
      throw new ModelException(
          "invalid query: %s has no \"%s\"; it has %s"
              .formatted(kind, wanted, String.join(", ", values.keySet())));
    }
    return value;
  }
}
