package charms.jinja.value;

import io.pebbletemplates.pebble.extension.Test;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Tests after {@code is} that Pebble lacks. */
public final class JinjaTests {
  private JinjaTests() {}

  public static Map<String, Test> all() {
    return Map.of(
        "none", new Simple(value -> value == null),
        "undefined", new Simple(value -> value == null),
        "true", new Simple(Boolean.TRUE::equals),
        "false", new Simple(Boolean.FALSE::equals),
        "string", new Simple(CharSequence.class::isInstance),
        "number", new Simple(Number.class::isInstance),
        "mapping", new Simple(Map.class::isInstance),
        "sequence", new Simple(v -> v instanceof Collection<?> || v instanceof CharSequence));
  }

  private record Simple(Predicate<@Nullable Object> body) implements Test {
    @Override
    public List<String> getArgumentNames() {
      return List.of();
    }

    @Override
    public boolean apply(
        @Nullable Object input,
        Map<String, Object> arguments,
        PebbleTemplate self,
        EvaluationContext context,
        int line) {
      return body.test(input);
    }
  }
}
