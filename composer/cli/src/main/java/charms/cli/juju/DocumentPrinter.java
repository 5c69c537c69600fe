package charms.cli.juju;

import charms.cli.command.Surroundings;
import charms.cli.command.UsageException;
import charms.model.yaml.YamlWriter;
import com.google.gson.GsonBuilder;
import java.util.Map;

/** Prints values as YAML or as one line of JSON. */
record DocumentPrinter(Surroundings surroundings) {
  /**
   * Prints them.
   *
   * @throws UsageException for another format
   */
  void print(String format, Map<String, ?> values) {
    switch (format) {
      case "yaml" -> surroundings.output().print(YamlWriter.writeAsJuju(values));
      case "json" ->
          surroundings
              .output()
              .println(new GsonBuilder().disableHtmlEscaping().create().toJson(values));
      default -> throw new UsageException("no format '" + format + "': yaml or json");
    }
  }
}
