package charms.cli.juju;

import charms.model.yaml.YamlMapping;
import charms.model.yaml.YamlNode;
import charms.model.yaml.YamlReader;
import charms.model.yaml.YamlScalar;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** Options in a YAML file: {@code APP: {KEY: VALUE}}, or the options alone. */
final class ConfigFile {
  private ConfigFile() {}

  static Map<String, String> read(Path file, String application) {
    YamlMapping all = YamlReader.read(file, file.toString()).asMapping("the file");
    boolean nested = all.get(application).filter(YamlMapping.class::isInstance).isPresent();
    YamlMapping options = nested ? all.mapping(application) : all;
    Map<String, String> values = new TreeMap<>();
    for (String key : options.keys()) {
      YamlNode value = options.get(key).orElseThrow();
      if (!(value instanceof YamlScalar scalar)) {
        throw value.unexpected("option '" + key + "'", "a value");
      }
      values.put(key, scalar.text());
    }
    return values;
  }
}
