package charms.cli.juju;

import charms.cli.command.UsageException;
import charms.engine.state.ModelException;
import charms.engine.state.StorageDirective;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Storage directives as typed: {@code NAME=POOL,COUNT,SIZE}, or {@code NAME} for one. */
final class StorageWords {
  private static final StorageDirective ONE = new StorageDirective("", 1, 0);

  private StorageWords() {}

  /** Directives of {@code deploy}: each says something of its storage. */
  static SortedMap<String, StorageDirective> said(List<String> words) {
    words.stream()
        .filter(word -> !word.contains("="))
        .findFirst()
        .ifPresent(
            word -> {
              throw new UsageException(
                  "expected \"name=constraints\" where \"constraints\" must be specified, got \""
                      + word
                      + "\"");
            });
    return parse(words);
  }

  /** Ids of kept storage, as in {@code data/0}, for so many new units: one, if there are any. */
  static List<String> kept(List<String> ids, int units) {
    if (!ids.isEmpty() && units != 1) {
      throw new UsageException("--attach-storage cannot be used with -n");
    }
    for (String id : ids) {
      if (!id.matches("[a-z][a-z0-9-]*/(0|[1-9][0-9]{0,8})")) {
        throw new UsageException("storage ID \"" + id + "\" not valid");
      }
    }
    return List.copyOf(ids);
  }

  static SortedMap<String, StorageDirective> parse(List<String> words) {
    SortedMap<String, StorageDirective> directives = new TreeMap<>();
    for (String word : words) {
      int equals = word.indexOf('=');
      String name = equals < 0 ? word : word.substring(0, equals);
      if (name.isEmpty() || equals != word.lastIndexOf('=')) {
        throw new UsageException("expected \"name=constraints\" or \"name\", got \"" + word + "\"");
      }
      StorageDirective directive = equals < 0 ? ONE : parse(name, word.substring(equals + 1));
      if (directives.put(name, directive) != null) {
        throw new UsageException("storage \"" + name + "\" specified more than once");
      }
    }
    return directives;
  }

  private static StorageDirective parse(String name, String text) {
    try {
      return StorageDirective.parse(text);
    } catch (ModelException wrong) {
      throw new UsageException(
          "cannot parse constraints for storage \"" + name + "\": " + wrong.getMessage());
    }
  }
}
