package charms.model.yaml;

import charms.model.diag.SourcePosition;
import org.jspecify.annotations.Nullable;

/**
 * A single value.
 *
 * @param value String, Long, BigInteger, Double, Boolean or null, by the core schema of YAML 1.2
 * @param text as written, quotes and escapes resolved
 */
public record YamlScalar(@Nullable Object value, String text, SourcePosition position)
    implements YamlNode {

  public boolean isNull() {
    return value == null;
  }

  @Override
  public String kind() {
    if (value == null) {
      return "nothing";
    }
    if (value instanceof String) {
      return "a string";
    }
    if (value instanceof Boolean) {
      return "a boolean";
    }
    return value instanceof Double ? "a float" : "an integer";
  }

  @Override
  public @Nullable Object toPlain() {
    return value;
  }
}
