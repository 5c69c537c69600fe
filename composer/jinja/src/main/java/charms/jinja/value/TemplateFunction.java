package charms.jinja.value;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A value of a map that templates call: {@code {{ shared_db.get_uri('nova') }}} with a function
 * under {@code get_uri}.
 */
@FunctionalInterface
public interface TemplateFunction {
  /**
   * What the call is worth.
   *
   * @param arguments as the template gives them
   */
  @Nullable Object call(List<? extends @Nullable Object> arguments);
}
