package charms.engine.tool;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a running action was given and what it says. Immediate: failure of the program keeps it. */
public final class ActionRun {
  private static final Pattern KEY = Pattern.compile("[a-z0-9](?:[a-z0-9-]*[a-z0-9])?");
  private static final Set<String> RESERVED =
      Set.of("stdout", "stdout-encoding", "stderr", "stderr-encoding");

  private final String name;
  private final Map<String, Object> parameters;
  private final Map<String, Object> results = new TreeMap<>();
  private final List<String> log = new ArrayList<>();
  private @Nullable String failure;

  public ActionRun(String name, Map<String, Object> parameters) {
    this.name = name;
    this.parameters = new TreeMap<>(parameters);
  }

  public String name() {
    return name;
  }

  /** The value at a path as {@code outfile.name}; all of them at the empty path. */
  @Nullable Object parameter(String path) {
    Object found = parameters;
    for (String key : path.isEmpty() ? new String[0] : path.split("\\.")) {
      found = found instanceof Map<?, ?> map ? map.get(key) : null;
    }
    return found;
  }

  /** Refuses a result's path that Juju does not take. */
  static void checkPath(String path) {
    for (String key : path.split("\\.", -1)) {
      if (!KEY.matcher(key).matches()) {
        throw ToolFailure.usage(
            "key \"%s\" must start and end with lowercase alphanumeric, and contain only lowercase"
                    .formatted(key)
                + " alphanumeric, hyphens and periods");
      }
      if (RESERVED.contains(key)) {
        throw ToolFailure.usage("cannot set reserved action key \"" + key + "\"");
      }
    }
  }

  void result(String path, String value) {
    Map<String, Object> place = results;
    String[] keys = path.split("\\.");
    for (int at = 0; at < keys.length - 1; at++) {
      place = inner(place, keys[at]);
    }
    place.put(keys[keys.length - 1], value);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> inner(Map<String, Object> place, String key) {
    Object found = place.get(key);
    if (found instanceof Map<?, ?>) {
      return (Map<String, Object>) found;
    }
    Map<String, Object> made = new LinkedHashMap<>();
    place.put(key, made);
    return made;
  }

  void log(String message) {
    log.add(message);
  }

  void fail(String message) {
    failure = message;
  }

  /** The results so far. */
  public Map<String, Object> results() {
    return new TreeMap<>(results);
  }

  /** What it logged. */
  public List<String> logged() {
    return List.copyOf(log);
  }

  /** What it failed with; empty when it did not say that it failed. */
  public Optional<String> failure() {
    return Optional.ofNullable(failure);
  }
}
