package charms.reactive.internal;

import charms.reactive.RemoteBag;
import charms.reactive.json.Json;
import charms.reactive.json.JsonException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A bag read at most once in a hook, when first asked for. */
final class BagView implements RemoteBag {
  private final String owner;
  private final Supplier<Map<String, String>> source;
  private @Nullable Map<String, String> values;

  BagView(String owner, Supplier<Map<String, String>> source) {
    this.owner = owner;
    this.source = source;
  }

  @Override
  public String owner() {
    return owner;
  }

  @Override
  public Optional<String> get(String key) {
    return Optional.ofNullable(values().get(key)).filter(text -> !text.isEmpty());
  }

  @Override
  public @Nullable Object json(String key) {
    String text = values().get(key);
    return text == null ? null : decode(text);
  }

  @Override
  public Map<String, String> all() {
    return new TreeMap<>(values());
  }

  /** The value a text stands for; a text that is no JSON stands for itself. */
  static @Nullable Object decode(String text) {
    if (text.isEmpty()) {
      return text;
    }
    try {
      return Json.parse(text);
    } catch (JsonException plain) {
      return text;
    }
  }

  private Map<String, String> values() {
    if (values == null) {
      values = source.get();
    }
    return values;
  }
}
