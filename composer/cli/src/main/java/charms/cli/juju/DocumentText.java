package charms.cli.juju;

import charms.cli.command.UsageException;
import charms.model.yaml.YamlWriter;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;

/** Values as {@code --format yaml} and {@code --format json} print them. */
final class DocumentText {
  private static final Gson JSON = new GsonBuilder().disableHtmlEscaping().create();

  private DocumentText() {}

  /** Values as a document that ends with its line. */
  static String of(String format, Object values) {
    return switch (format) {
      case "yaml" -> YamlWriter.writeAsJuju(values);
      case "json" -> json(values);
      default -> throw new UsageException("no format '" + format + "': yaml or json");
    };
  }

  /** Values as one line of JSON, with its end. */
  static String json(Object values) {
    return JSON.toJson(values) + "\n";
  }
}
