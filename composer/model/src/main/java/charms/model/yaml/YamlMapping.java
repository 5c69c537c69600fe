package charms.model.yaml;

import charms.model.diag.SourcePosition;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A map with text keys, in the order of the file. */
public record YamlMapping(Map<String, Entry> entries, SourcePosition position) implements YamlNode {
  public YamlMapping {
    entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
  }

  /**
   * A key's value.
   *
   * @param keyPosition where the key stands
   */
  public record Entry(SourcePosition keyPosition, YamlNode value) {}

  static YamlMapping empty(SourcePosition position) {
    return new YamlMapping(Map.of(), position);
  }

  /** The keys, in the order of the file. */
  public Set<String> keys() {
    return entries.keySet();
  }

  /** A key's value; empty when the key is not there. */
  public Optional<YamlNode> get(String key) {
    return Optional.ofNullable(entries.get(key)).map(Entry::value);
  }

  /** Where a key stands; the map's own place when it is not there. */
  public SourcePosition keyPosition(String key) {
    Entry entry = entries.get(key);
    return entry == null ? position : entry.keyPosition();
  }

  /** A key's map; an empty one when the key is not there. See {@link YamlNode#asMapping}. */
  public YamlMapping mapping(String key) {
    return get(key).map(node -> node.asMapping("'" + key + "'")).orElseGet(() -> empty(position));
  }

  /** A key's list; an empty one when the key is not there. See {@link YamlNode#asSequence}. */
  public YamlSequence sequence(String key) {
    return get(key)
        .map(node -> node.asSequence("'" + key + "'"))
        .orElseGet(() -> YamlSequence.empty(position));
  }

  /** A key's text; empty when the key is not there or nothing is written. */
  public Optional<String> text(String key) {
    return get(key)
        .filter(node -> !(node instanceof YamlScalar scalar && scalar.isNull()))
        .map(node -> node.asText("'" + key + "'"));
  }

  @Override
  public String kind() {
    return "a map";
  }

  @Override
  public Map<String, Object> toPlain() {
    Map<String, Object> plain = new LinkedHashMap<>();
    entries.forEach((key, entry) -> plain.put(key, entry.value().toPlain()));
    return plain;
  }
}
