package charms.model.yaml;

import charms.model.diag.CharmException;
import charms.model.diag.Diagnostic;
import charms.model.diag.SourcePosition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** From the library's nodes to ours. */
final class NodeConverter {
  private static final int MOST_NODES = 200_000;
  private static final int DEEPEST = 60;

  private final String path;
  private final List<String> lines;
  private int converted;
  private int depth;

  NodeConverter(String path, List<String> lines) {
    this.path = path;
    this.lines = lines;
  }

  static SourcePosition position(Mark mark, String path, List<String> lines) {
    String text = mark.getLine() < lines.size() ? lines.get(mark.getLine()) : "";
    return new SourcePosition(path, mark.getLine() + 1, mark.getColumn() + 1, text);
  }

  YamlNode convert(Node node) {
    if (++converted > MOST_NODES || ++depth > DEEPEST) {
      throw error(node, "cannot read YAML: too many aliases or too deep");
    }
    YamlNode result;
    if (node instanceof MappingNode mapping) {
      result = mapping(mapping);
    } else if (node instanceof SequenceNode sequence) {
      result = sequence(sequence);
    } else {
      result = scalar((ScalarNode) node);
    }
    depth--;
    return result;
  }

  private YamlMapping mapping(MappingNode node) {
    Map<String, YamlMapping.Entry> entries = new LinkedHashMap<>();
    Map<String, YamlMapping.Entry> merged = new LinkedHashMap<>();
    for (NodeTuple tuple : node.getValue()) {
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        throw error(tuple.getKeyNode(), "cannot read YAML: a key must be text");
      }
      if (key.getTag().equals(Tag.MERGE)) {
        merge(tuple.getValueNode(), merged);
        continue;
      }
      SourcePosition keyPosition = position(key.getStartMark(), path, lines);
      YamlMapping.Entry entry = new YamlMapping.Entry(keyPosition, convert(tuple.getValueNode()));
      if (entries.put(key.getValue(), entry) != null) {
        throw error(key, "cannot read YAML: key '" + key.getValue() + "' is given twice");
      }
    }
    merged.keySet().removeAll(entries.keySet());
    merged.putAll(entries);
    return new YamlMapping(merged, position(node.getStartMark(), path, lines));
  }

  private void merge(Node value, Map<String, YamlMapping.Entry> merged) {
    if (value instanceof MappingNode mapping) {
      mapping(mapping).entries().forEach(merged::putIfAbsent);
    } else if (value instanceof SequenceNode sequence) {
      sequence.getValue().forEach(one -> merge(one, merged));
    } else {
      throw error(value, "cannot read YAML: '<<' needs a map");
    }
  }

  private YamlSequence sequence(SequenceNode node) {
    List<YamlNode> items = new ArrayList<>();
    node.getValue().forEach(item -> items.add(convert(item)));
    return new YamlSequence(items, position(node.getStartMark(), path, lines));
  }

  private YamlScalar scalar(ScalarNode node) {
    String text = node.getValue();
    SourcePosition place = position(node.getStartMark(), path, lines);
    boolean plain = node.getScalarStyle() == DumperOptions.ScalarStyle.PLAIN;
    if (!node.getTag().getValue().startsWith(Tag.PREFIX)) {
      throw error(node, "cannot read YAML: tag '" + node.getTag().getValue() + "' is not allowed");
    }
    if (!plain && !node.getTag().equals(Tag.STR)) {
      return new YamlScalar(CoreSchema.resolve(text), text, place);
    }
    return new YamlScalar(plain ? CoreSchema.resolve(text) : text, text, place);
  }

  private CharmException error(Node node, String message) {
    return new CharmException(
        Diagnostic.error(position(node.getStartMark(), path, lines), message));
  }
}
