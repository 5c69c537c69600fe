package charms.build.merge;

import charms.model.diag.CharmException;
import charms.model.diag.Diagnostic;
import charms.model.diag.SourcePosition;
import charms.model.yaml.YamlMapping;
import charms.model.yaml.YamlNode;
import charms.model.yaml.YamlScalar;
import charms.model.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One YAML file merged from several layers, lowest first (charm-build.md section 6):
 *
 * <pre>
 * lower   options: {vip: {type: string}, tags: [a]}
 * higher  options: {vip: {default: ''}, tags: [a, b]}
 * merged  options: {vip: {type: string, default: ''}, tags: [a, b]}
 * </pre>
 *
 * <p>Maps merge key by key, lists gain what they lack, all else replaces; an empty map or list
 * replaces nothing. A map or list on top of another kind of value is an error that names both
 * layers.
 */
public final class MergedYaml {
  private final Map<String, Merged> top = new LinkedHashMap<>();

  /** A value and where it came from; map and list are null for a scalar. */
  private static final class Merged {
    private final YamlNode origin;
    private final String layer;
    private final @Nullable Map<String, Merged> map;
    private final @Nullable List<@Nullable Object> list;

    Merged(YamlNode origin, String layer) {
      this.origin = origin;
      this.layer = layer;
      this.map = origin instanceof YamlMapping ? new LinkedHashMap<>() : null;
      this.list = origin instanceof YamlSequence items ? new ArrayList<>(items.toPlain()) : null;
    }

    boolean empty() {
      if (map != null) {
        return map.isEmpty();
      }
      return list != null ? list.isEmpty() : PythonTruth.isFalse(origin.toPlain());
    }
  }

  /**
   * Merges a higher layer's file on top.
   *
   * @param layer the layer's name, for messages
   * @throws CharmException when a map or list meets another kind of value
   */
  public void add(YamlMapping higher, String layer) {
    List<Diagnostic> clashes = new ArrayList<>();
    merge(top, higher, layer, "", clashes);
    if (!clashes.isEmpty()) {
      throw new CharmException(clashes);
    }
  }

  /** The result as plain values. */
  public Map<String, @Nullable Object> toPlain() {
    return plain(top);
  }

  /** Where a key of the top level was first written; empty path when it is not there. */
  public SourcePosition position(String key) {
    Merged value = top.get(key);
    return value == null ? SourcePosition.file("") : value.origin.position();
  }

  private static void merge(
      Map<String, Merged> into,
      YamlMapping higher,
      String layer,
      String path,
      List<Diagnostic> clashes) {
    higher
        .entries()
        .forEach(
            (key, entry) -> {
              String full = path.isEmpty() ? key : path + "." + key;
              mergeKey(into, key, entry.value(), layer, full, clashes);
            });
  }

  private static void mergeKey(
      Map<String, Merged> into,
      String key,
      YamlNode value,
      String layer,
      String path,
      List<Diagnostic> clashes) {
    Merged below = into.get(key);
    if (below == null || below.empty() || value instanceof YamlScalar) {
      into.put(key, copy(value, layer, path, clashes));
    } else if (value instanceof YamlMapping mapping && below.map != null) {
      merge(below.map, mapping, layer, path, clashes);
    } else if (value instanceof YamlSequence sequence && below.list != null) {
      append(below.list, sequence);
    } else {
      clashes.add(clash(below, value, path));
    }
  }

  private static Merged copy(YamlNode value, String layer, String path, List<Diagnostic> clashes) {
    Merged copy = new Merged(value, layer);
    if (copy.map != null) {
      merge(copy.map, (YamlMapping) value, layer, path, clashes);
    }
    return copy;
  }

  private static void append(List<@Nullable Object> list, YamlSequence more) {
    for (Object item : more.toPlain()) {
      boolean known = false;
      for (Object one : list) {
        known |= PythonTruth.equal(one, item);
      }
      if (!known) {
        list.add(item);
      }
    }
  }

  private static Diagnostic clash(Merged below, YamlNode value, String path) {
    return Diagnostic.error(
        value.position(),
        "cannot merge '"
            + path
            + "': "
            + value.kind()
            + " here, "
            + below.origin.kind()
            + " in layer '"
            + below.layer
            + "' ("
            + below.origin.position()
            + ")");
  }

  private static Map<String, @Nullable Object> plain(Map<String, Merged> map) {
    Map<String, @Nullable Object> plain = new LinkedHashMap<>();
    map.forEach((key, value) -> plain.put(key, plain(value)));
    return plain;
  }

  private static @Nullable Object plain(Merged value) {
    if (value.map != null) {
      return plain(value.map);
    }
    return value.list != null ? value.list : value.origin.toPlain();
  }
}
