package charms.cli.juju;

import charms.cli.command.UsageException;
import charms.model.diag.CharmException;
import charms.model.diag.Diagnostic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Words of the form {@code KEY=VALUE} or {@code KEY=@FILE}. */
final class KeyValues {
  private KeyValues() {}

  static Map<String, String> parse(List<String> words) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String word : words) {
      int equals = word.indexOf('=');
      if (equals <= 0) {
        throw new UsageException("expected KEY=VALUE, got '" + word + "'");
      }
      values.put(word.substring(0, equals), value(word.substring(equals + 1)));
    }
    return values;
  }

  private static String value(String text) {
    if (!text.startsWith("@")) {
      return text;
    }
    try {
      return Files.readString(Path.of(text.substring(1)));
    } catch (IOException cause) {
      throw new CharmException(
          Diagnostic.error("cannot read '" + text.substring(1) + "': no such text file"), cause);
    }
  }
}
