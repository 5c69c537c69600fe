package charms.engine;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An application's options.
 *
 * @param application as in {@code congress}
 * @param charm the charm's name
 * @param trust whether the application is trusted
 * @param options by name
 */
public record ApplicationConfig(
    String application, String charm, boolean trust, SortedMap<String, Option> options) {
  public ApplicationConfig {
    options = Collections.unmodifiableSortedMap(new TreeMap<>(options));
  }

  /**
   * One option. Values are String, Long, Double or Boolean, by type.
   *
   * @param type string, int, float, boolean or secret
   * @param description as the charm gives it
   * @param source {@code default}, {@code user} or {@code unset}
   * @param value the value in force; empty when there is none
   * @param defaultValue the charm's default; empty when there is none
   */
  public record Option(
      String type,
      String description,
      String source,
      Optional<Object> value,
      Optional<Object> defaultValue) {}
}
