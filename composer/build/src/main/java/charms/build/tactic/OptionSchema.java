package charms.build.tactic;

import charms.model.yaml.YamlMapping;
import charms.model.yaml.YamlNode;
import charms.model.yaml.YamlScalar;
import charms.model.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a layer's option may be: {@code type}, {@code enum}, {@code minimum}, {@code maximum} of
 * JSON schema draft 4. Messages are the reference's (charm-build.md section 4).
 *
 * @param types allowed types; empty for any
 * @param choices allowed values; empty for any
 */
record OptionSchema(
    List<String> types,
    List<YamlNode> choices,
    Optional<Double> minimum,
    Optional<Double> maximum) {
  static OptionSchema of(YamlMapping schema) {
    List<String> types = new ArrayList<>();
    schema
        .get("type")
        .ifPresent(
            node -> {
              if (node instanceof YamlSequence several) {
                several.items().forEach(item -> types.add(item.asText("a type")));
              } else {
                types.add(node.asText("'type'"));
              }
            });
    return new OptionSchema(
        types,
        schema.sequence("enum").items(),
        number(schema, "minimum"),
        number(schema, "maximum"));
  }

  /** What is wrong with the value; empty when nothing is. */
  Optional<String> problem(YamlNode value) {
    for (String type : types) {
      if (types.size() == 1 && !is(type, value)) {
        return Optional.of(shown(value) + " is not of type '" + type + "'");
      }
    }
    if (types.size() > 1 && types.stream().noneMatch(type -> is(type, value))) {
      return Optional.of(shown(value) + " is not of type " + quoted(types));
    }
    boolean chosen =
        choices.stream().anyMatch(one -> String.valueOf(one.toPlain()).equals(plain(value)));
    if (!choices.isEmpty() && !chosen) {
      return Optional.of(shown(value) + " is not one of " + list(choices));
    }
    Object plain = value.toPlain();
    if (plain instanceof Number number) {
      if (minimum.isPresent() && number.doubleValue() < minimum.get()) {
        return Optional.of(shown(value) + " is less than the minimum of " + text(minimum.get()));
      }
      if (maximum.isPresent() && number.doubleValue() > maximum.get()) {
        return Optional.of(shown(value) + " is greater than the maximum of " + text(maximum.get()));
      }
    }
    return Optional.empty();
  }

  private static boolean is(String type, YamlNode value) {
    Object plain = value.toPlain();
    return switch (type) {
      case "string" -> plain instanceof String;
      case "integer" -> plain instanceof Long;
      case "number" -> plain instanceof Number;
      case "boolean" -> plain instanceof Boolean;
      case "array" -> value instanceof YamlSequence;
      case "object" -> value instanceof YamlMapping;
      case "null" -> plain == null;
      default -> true;
    };
  }

  private static Optional<Double> number(YamlMapping schema, String key) {
    return schema
        .get(key)
        .map(YamlNode::toPlain)
        .filter(Number.class::isInstance)
        .map(value -> ((Number) value).doubleValue());
  }

  private static String shown(YamlNode value) {
    Object plain = value.toPlain();
    if (value instanceof YamlScalar && plain instanceof String text) {
      return "'" + text + "'";
    }
    return plain == null ? "None" : plain.equals(true) ? "True" : plain(value);
  }

  private static String plain(YamlNode value) {
    @Nullable Object plain = value.toPlain();
    return String.valueOf(plain);
  }

  private static String list(List<YamlNode> values) {
    List<String> shown = new ArrayList<>();
    values.forEach(value -> shown.add(shown(value)));
    return "[" + String.join(", ", shown) + "]";
  }

  private static String quoted(List<String> types) {
    List<String> shown = new ArrayList<>();
    types.forEach(type -> shown.add("'" + type + "'"));
    return String.join(", ", shown);
  }

  private static String text(double number) {
    return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
  }
}
