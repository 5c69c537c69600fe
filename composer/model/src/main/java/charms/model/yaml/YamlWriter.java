package charms.model.yaml;

import java.util.Map;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeId;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

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
    DumperOptions options = options();
    return new Yaml(new Representer(options), options).dump(values);
  }

  /**
   * The same as Juju writes it: what a reader would take for something else is in double quotes,
   * {@code "6"}, and text of several lines stands as it is after {@code |}.
   *
   * @param values as for {@link #write}, or one of those values alone
   */
  public static String writeAsJuju(Object values) {
    DumperOptions options = options();
    return new Yaml(new DoubleQuoting(options), options).dump(values);
  }

  private static DumperOptions options() {
    DumperOptions options = new DumperOptions();
    options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
    options.setDefaultScalarStyle(ScalarStyle.PLAIN);
    options.setIndent(2);
    options.setWidth(100);
    options.setSplitLines(false);
    options.setAllowUnicode(true);
    options.setDereferenceAliases(true);
    return options;
  }

  /** Texts that a reader would take for something else, and empty ones, in double quotes. */
  private static final class DoubleQuoting extends Representer {
    private final Resolver resolver = new Resolver();

    DoubleQuoting(DumperOptions options) {
      super(options);
    }

    @Override
    protected Node representScalar(Tag tag, String value, ScalarStyle style) {
      boolean other =
          tag.equals(Tag.STR) && !resolver.resolve(NodeId.scalar, value, true).equals(Tag.STR);
      if (tag.equals(Tag.STR) && value.contains("\n")) {
        return super.representScalar(tag, value, ScalarStyle.LITERAL);
      }
      return super.representScalar(tag, value, other ? ScalarStyle.DOUBLE_QUOTED : style);
    }
  }
}
