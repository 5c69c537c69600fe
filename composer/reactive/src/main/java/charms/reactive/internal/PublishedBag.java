package charms.reactive.internal;

import charms.reactive.LocalBag;
import charms.reactive.json.PythonJson;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A bag of this side: what is published, and this hook's writes on top of it. */
final class PublishedBag implements LocalBag {
  private final BagView published;
  private final Map<String, String> writes = new TreeMap<>();

  PublishedBag(String owner, Supplier<Map<String, String>> source) {
    this.published = new BagView(owner, source);
  }

  @Override
  public String owner() {
    return published.owner();
  }

  @Override
  public Optional<String> get(String key) {
    String written = writes.get(key);
    return written == null
        ? published.get(key)
        : Optional.of(written).filter(text -> !text.isEmpty());
  }

  @Override
  public @Nullable Object json(String key) {
    return get(key).map(BagView::decode).orElse(null);
  }

  @Override
  public Map<String, String> all() {
    Map<String, String> all = new TreeMap<>(published.all());
    all.putAll(writes);
    all.values().removeIf(String::isEmpty);
    return all;
  }

  @Override
  public void put(String key, @Nullable String value) {
    writes.put(key, value == null ? "" : value);
  }

  @Override
  public void putJson(String key, @Nullable Object value) {
    put(key, PythonJson.SORTED.write(value));
  }

  @Override
  public void remove(String key) {
    put(key, null);
  }

  /** Writes that differ from what is published; the empty text deletes. */
  Map<String, String> changes() {
    Map<String, String> changes = new TreeMap<>();
    for (Map.Entry<String, String> write : writes.entrySet()) {
      if (!write.getValue().equals(published.get(write.getKey()).orElse(""))) {
        changes.put(write.getKey(), write.getValue());
      }
    }
    return changes;
  }
}
