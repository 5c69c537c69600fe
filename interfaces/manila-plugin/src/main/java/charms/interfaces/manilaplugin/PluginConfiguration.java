package charms.interfaces.manilaplugin;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a plugin adds to manila's files:
 *
 * <pre>{@code
 * PluginConfiguration.complete().with("/etc/manila/manila.conf", "[generic]\n")
 *
 * {"complete": true, "/etc/manila/manila.conf": "[generic]\n"}
 * }</pre>
 *
 * @param data in the order it is written
 */
public record PluginConfiguration(Map<String, Object> data) {
  private static final String COMPLETE = "complete";

  public PluginConfiguration {
    data = Collections.unmodifiableMap(new LinkedHashMap<>(data));
  }

  /** With all manila needs, once the files are added. */
  public static PluginConfiguration complete() {
    return new PluginConfiguration(Map.of(COMPLETE, true));
  }

  /** Of a plugin that is not ready yet. */
  public static PluginConfiguration incomplete() {
    return new PluginConfiguration(Map.of(COMPLETE, false));
  }

  /** With that text for the file, or with whatever else as JSON. */
  public PluginConfiguration with(String file, Object text) {
    Map<String, Object> more = new LinkedHashMap<>(data);
    more.put(file, text);
    return new PluginConfiguration(more);
  }

  /** False too where the plugin does not say. */
  public boolean isComplete() {
    return Boolean.TRUE.equals(data.get(COMPLETE));
  }

  /** Text for the file, as in {@code /etc/manila/manila.conf}. */
  public Optional<String> file(String path) {
    return Optional.ofNullable(data.get(path)).map(Object::toString);
  }
}
