package charms.cli.juju;

import charms.cli.command.UsageException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Words of the form {@code NAME=FILE}. */
final class ResourceWords {
  private ResourceWords() {}

  static Map<String, Path> parse(List<String> words) {
    Map<String, Path> files = new TreeMap<>();
    for (String word : words) {
      int equals = word.indexOf('=');
      if (equals <= 0 || equals == word.length() - 1) {
        throw new UsageException("expected NAME=FILE, got '" + word + "'");
      }
      files.put(word.substring(0, equals), Path.of(word.substring(equals + 1)));
    }
    return files;
  }
}
