package charms.engine.tool;

import charms.model.diag.CharmException;
import charms.model.yaml.YamlMapping;
import charms.model.yaml.YamlReader;
import charms.model.yaml.YamlScalar;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The settings a file given with {@code --file} holds: a map of texts, YAML or JSON. */
final class TextMap {
  private TextMap() {}

  /** The file's settings, and over them those given as words. */
  static Map<String, String> read(Map<String, String> words, Optional<String> content) {
    Map<String, String> texts = read(content);
    texts.putAll(words);
    return texts;
  }

  /** The settings; none without a file. */
  static Map<String, String> read(Optional<String> content) {
    Map<String, String> texts = new TreeMap<>();
    if (content.isEmpty()) {
      return texts;
    }
    try {
      YamlMapping mapping = YamlReader.parse(content.get(), "--file").asMapping("the file");
      for (String key : mapping.keys()) {
        if (!(mapping.get(key).orElseThrow() instanceof YamlScalar scalar)) {
          throw ToolFailure.refused("value of key \"" + key + "\" is not a string");
        }
        texts.put(key, scalar.isNull() ? "" : scalar.text());
      }
      return texts;
    } catch (CharmException broken) {
      throw ToolFailure.refused("cannot parse file: " + broken.diagnostics().get(0).message());
    }
  }
}
