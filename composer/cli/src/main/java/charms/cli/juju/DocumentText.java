package charms.cli.juju;

import charms.cli.command.UsageException;
import charms.model.yaml.YamlWriter;
import com.google.gson.GsonBuilder;

/** Values as {@code --format yaml} and {@code --format json} print them. */
final class DocumentText {
  private DocumentText() {}

  static String of(String format, Object values) {
    return switch (format) {
      case "yaml" -> YamlWriter.writeAsJuju(values);
      case "json" -> new GsonBuilder().disableHtmlEscaping().create().toJson(values) + "\n";
      default -> throw new UsageException("no format '" + format + "': yaml or json");
    };
  }
}
