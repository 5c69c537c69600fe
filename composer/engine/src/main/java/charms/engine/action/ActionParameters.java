package charms.engine.action;

import charms.engine.state.ModelException;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** An action's parameters checked against actions.yaml, with its defaults. */
public final class ActionParameters {
  private ActionParameters() {}

  /**
   * The parameters with the defaults of those not given.
   *
   * @param action the action's block of actions.yaml
   * @throws ModelException when one is missing, unknown where that matters, or of the wrong type
   */
  public static Map<String, Object> complete(
      String name, Map<String, Object> action, Map<String, Object> given) {
    Map<?, ?> schemas = action.get("params") instanceof Map<?, ?> map ? map : Map.of();
    Map<String, Object> complete = new TreeMap<>(given);
    for (Map.Entry<?, ?> entry : schemas.entrySet()) {
      String parameter = String.valueOf(entry.getKey());
      Map<?, ?> schema = entry.getValue() instanceof Map<?, ?> map ? map : Map.of();
      Object value = complete.get(parameter);
      Object byDefault = schema.get("default");
      if (value == null && byDefault != null) {
        complete.put(parameter, byDefault);
      } else if (value != null && !fits(schema.get("type"), value)) {
        throw new ModelException(
            "validation failed: (root).%s : must be of type %s, given %s"
                .formatted(parameter, schema.get("type"), kind(value)));
      }
    }
    if (action.get("required") instanceof Collection<?> required) {
      for (Object parameter : required) {
        if (!complete.containsKey(String.valueOf(parameter))) {
          throw new ModelException(
              "validation failed: (root) : \"" + parameter + "\" property is missing and required");
        }
      }
    }
    if (Boolean.FALSE.equals(action.get("additionalProperties"))) {
      for (String parameter : given.keySet()) {
        if (!schemas.containsKey(parameter)) {
          throw new ModelException(
              "validation failed: (root) : additional property \""
                  + parameter
                  + "\" is not allowed, given {\""
                  + name
                  + "\"}");
        }
      }
    }
    return complete;
  }

  private static boolean fits(@Nullable Object type, Object value) {
    return switch (String.valueOf(type)) {
      case "string" -> value instanceof String;
      case "integer" -> value instanceof Long || value instanceof Integer;
      case "number" -> value instanceof Number;
      case "boolean" -> value instanceof Boolean;
      case "array" -> value instanceof Collection;
      case "object" -> value instanceof Map;
      default -> true;
    };
  }

  private static String kind(Object value) {
    if (value instanceof String) {
      return "string";
    }
    if (value instanceof Boolean) {
      return "boolean";
    }
    return value instanceof Number ? "number" : "object";
  }
}
