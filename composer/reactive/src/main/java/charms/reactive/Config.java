package charms.reactive;

import java.util.List;
import java.util.Optional;

/** The charm's configuration in this hook (reactive-runtime.md section 5). */
public interface Config {
  /** The value as text; empty where the option is unset or the empty text. */
  Optional<String> string(String option);

  /** The value as an integer; empty where unset. */
  Optional<Long> integer(String option);

  Optional<Double> decimal(String option);

  /** The value as a boolean; false where unset. */
  boolean flag(String option);

  /** The value as JSON delivered it; empty where unset. */
  Optional<Object> value(String option);

  /** Names of all options that config-get returned, sorted. */
  List<String> names();

  /** True if the value differs from the last successful hook's; in the first hook always. */
  boolean changed(String option);

  /** The value at the last successful hook. */
  Optional<Object> previous(String option);
}
