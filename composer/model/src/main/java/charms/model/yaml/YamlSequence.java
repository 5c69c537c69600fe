package charms.model.yaml;

import charms.model.diag.SourcePosition;
import java.util.ArrayList;
import java.util.List;

/** A list. */
public record YamlSequence(List<YamlNode> items, SourcePosition position) implements YamlNode {
  public YamlSequence {
    items = List.copyOf(items);
  }

  static YamlSequence empty(SourcePosition position) {
    return new YamlSequence(List.of(), position);
  }

  @Override
  public String kind() {
    return "a list";
  }

  @Override
  public List<Object> toPlain() {
    List<Object> plain = new ArrayList<>();
    items.forEach(item -> plain.add(item.toPlain()));
    return plain;
  }
}
