package charms.jinja.value;

import io.pebbletemplates.pebble.attributes.AttributeResolver;
import io.pebbletemplates.pebble.attributes.ResolvedAttribute;
import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.node.ArgumentsNode;
import io.pebbletemplates.pebble.template.EvaluationContextImpl;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code x.name}, {@code x["name"]}, {@code x[0]} and the methods templates call on maps and texts.
 * Maps are asked with {@code get}, so that one that overrides it can be lazy; a {@link
 * TemplateFunction} in a map is a method of it.
 */
public final class Attributes implements AttributeResolver {
  @Override
  public @Nullable ResolvedAttribute resolve(
      @Nullable Object instance,
      @Nullable Object attribute,
      Object @Nullable [] arguments,
      @Nullable ArgumentsNode nodes,
      EvaluationContextImpl context,
      String file,
      int line) {
    if (instance == null) {
      throw new PebbleException(
          null, "cannot read '" + attribute + "': what should have it is undefined", line, file);
    }
    if (instance instanceof Map<?, ?> map) {
      return new ResolvedAttribute(ofMap(map, attribute, arguments, file, line));
    }
    if (attribute instanceof Number number && (isList(instance))) {
      List<@Nullable Object> elements = Sequences.of(instance).orElseThrow();
      int index = number.intValue() < 0 ? elements.size() + number.intValue() : number.intValue();
      return new ResolvedAttribute(
          index >= 0 && index < elements.size() ? elements.get(index) : null);
    }
    if (instance instanceof CharSequence text && arguments != null) {
      return new ResolvedAttribute(
          TextMethods.call(text.toString(), String.valueOf(attribute), arguments, file, line));
    }
    return null;
  }

  private static boolean isList(Object instance) {
    return instance instanceof List<?>
        || instance instanceof CharSequence
        || instance.getClass().isArray();
  }

  private static @Nullable Object ofMap(
      Map<?, ?> map,
      @Nullable Object attribute,
      Object @Nullable [] arguments,
      String file,
      int line) {
    if (arguments == null) {
      return map.get(attribute);
    }
    String method = String.valueOf(attribute);
    switch (method) {
      case "items":
        return List.copyOf(map.entrySet());
      case "keys":
        return map.keySet();
      case "values":
        return map.values();
      case "get":
        Object value = arguments.length == 0 ? null : map.get(arguments[0]);
        return value == null && arguments.length > 1 ? arguments[1] : value;
      default:
        if (map.get(method) instanceof TemplateFunction function) {
          return function.call(Arrays.asList(arguments));
        }
        throw new PebbleException(null, "maps have no method '" + method + "'", line, file);
    }
  }
}
