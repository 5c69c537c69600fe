package charms.reactive;

import org.jspecify.annotations.Nullable;

/** Data this side publishes. Reads show this hook's own writes. */
public interface LocalBag extends RemoteBag {
  /** Publishes text as it is; null or the empty text deletes the key. */
  void put(String key, @Nullable String value);

  /** Publishes JSON in the format of Python's {@code json.dumps(value, sort_keys=True)}. */
  void putJson(String key, @Nullable Object value);

  void remove(String key);
}
