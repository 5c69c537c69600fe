package charms.interfaces.cinderbackend;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A storage backend: a section of cinder.conf under its name.
 *
 * <pre>{@code
 * CinderBackend.named("cinder-lvm").with("volume_group", "cinder-volumes").stateless(false)
 * }</pre>
 *
 * @param name of backend and section, as in {@code cinder-lvm}
 * @param options lines of the section, in order
 * @param stateless true if any unit of cinder can serve its volumes; empty for not said
 */
public record CinderBackend(String name, List<ConfigOption> options, Optional<Boolean> stateless) {
  public CinderBackend {
    options = List.copyOf(options);
  }

  /** Without options. */
  public static CinderBackend named(String name) {
    return new CinderBackend(name, List.of(), Optional.empty());
  }

  /** With one more line: a text, a number or a boolean. */
  public CinderBackend with(String key, Object value) {
    List<ConfigOption> more = new ArrayList<>(options);
    more.add(new ConfigOption(key, value));
    return new CinderBackend(name, more, stateless);
  }

  public CinderBackend stateless(boolean value) {
    return new CinderBackend(name, options, Optional.of(value));
  }

  /** {@code {cinder: {/etc/cinder/cinder.conf: {sections: {NAME: [[KEY, VALUE]]}}}}}. */
  Map<String, Object> subordinateConfiguration() {
    List<List<Object>> pairs = new ArrayList<>();
    for (ConfigOption option : options) {
      pairs.add(List.of(option.key(), option.value()));
    }
    Map<String, Object> sections = Map.of("sections", Map.of(name, pairs));
    return Map.of(BackendRequest.SERVICE, Map.of(BackendRequest.FILE, sections));
  }
}
