package charms.reactive;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Data written by the other side of a relation. */
public interface RemoteBag {
  /** The value as it came; empty where the key is missing or its value is the empty text. */
  Optional<String> get(String key);

  /**
   * The value decoded from JSON; text that is no JSON stays text (reactive-runtime.md section 4.3).
   * Null where the key is missing.
   */
  @Nullable Object json(String key);

  /** All keys and values, sorted by key. */
  Map<String, String> all();
}
