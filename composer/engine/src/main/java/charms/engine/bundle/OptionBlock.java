package charms.engine.bundle;

import charms.model.diag.CharmException;
import charms.model.diag.Diagnostic;
import charms.model.yaml.YamlMapping;
import charms.model.yaml.YamlNode;
import charms.model.yaml.YamlScalar;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads the options of an application: values as text, and what files hold. */
final class OptionBlock {
  private static final String FILE = "include-file://";
  private static final String BASE64 = "include-base64://";

  private final YamlMapping options;
  private final BundleFiles files;

  OptionBlock(YamlMapping options, BundleFiles files) {
    this.options = options;
    this.files = files;
  }

  /** Values by option; one written as nothing is left out. */
  SortedMap<String, String> read() {
    SortedMap<String, String> values = new TreeMap<>();
    for (String name : options.keys()) {
      YamlNode node = options.get(name).orElseThrow();
      if (!(node instanceof YamlScalar scalar)) {
        throw node.unexpected("option '" + name + "'", "a value");
      }
      if (!scalar.isNull()) {
        values.put(name, value(name, scalar));
      }
    }
    return values;
  }

  private String value(String name, YamlScalar scalar) {
    String text = scalar.text();
    if (text.startsWith(FILE)) {
      return new String(
          content(name, text.substring(FILE.length()), scalar), StandardCharsets.UTF_8);
    }
    return text.startsWith(BASE64)
        ? Base64.getEncoder().encodeToString(content(name, text.substring(BASE64.length()), scalar))
        : text;
  }

  private byte[] content(String name, String written, YamlScalar scalar) {
    Path file = files.resolve(written, scalar.position());
    try {
      return Files.readAllBytes(file);
    } catch (IOException unreadable) {
      throw new CharmException(
          Diagnostic.error(
              scalar.position(),
              "cannot read option '" + name + "': no file '" + file + "' to include"),
          unreadable);
    }
  }
}
