package charms.layer.openstackapi;

import charms.reactive.Config;
import java.util.LinkedHashMap;
import java.util.Map;

/** The option {@code config-flags}: {@code a=b,c=d}, in the order given. */
final class ConfigFlags {
  private ConfigFlags() {}

  /**
   * Its entries; none where the charm has no such option.
   *
   * @throws IllegalStateException if an entry has no name
   */
  static Map<String, String> of(Config config) {
    Map<String, String> flags = new LinkedHashMap<>();
    for (String part : config.string("config-flags").orElse("").split(",")) {
      if (!part.isBlank()) {
        int equals = part.indexOf('=');
        if (equals < 1) {
          throw new IllegalStateException("config-flags string error: '" + part.strip() + "'");
        }
        flags.put(part.substring(0, equals).strip(), part.substring(equals + 1).strip());
      }
    }
    return flags;
  }
}
