package charms.model.yaml;

import java.util.Map;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.representer.Representer;

/**
 * Writes plain values as YAML, in block style with keys in the map's order. Text that a reader of
 * YAML 1.1 would take for something else is quoted, as in {@code 'yes'}.
 *
 * <pre>
 * options:
 *   vip:
 *     type: string
 *     default: ''
 * </pre>
 */
public final class YamlWriter {
  private YamlWriter() {}

  /**
   * The text, with a last newline; {@code {}} for an empty map.
   *
   * @param values Map, List, String, Long, Integer, BigInteger, Double, Boolean and null
   */
  public static String write(Map<String, ?> values) {
    DumperOptions options = new DumperOptions();
    options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
    options.setDefaultScalarStyle(DumperOptions.ScalarStyle.PLAIN);
    options.setIndent(2);
    options.setWidth(100);
    options.setSplitLines(false);
    options.setAllowUnicode(true);
    options.setDereferenceAliases(true);
    return new Yaml(new Representer(options), options).dump(values);
  }
}
