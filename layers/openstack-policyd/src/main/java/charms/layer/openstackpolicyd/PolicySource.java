package charms.layer.openstackpolicyd;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One file of the archive.
 *
 * @param entry its name in the archive, as in {@code rules/servers.yaml}
 * @param name without directory and ending, as in {@code servers}
 * @param ending as in {@code .yaml}, in lower case
 * @param text as it is there
 */
record PolicySource(String entry, String name, String ending, String text) {
  static final List<String> ENDINGS = List.of(".yaml", ".yml", ".j2", ".tmpl", ".tpl");
  private static final List<String> TEMPLATES = List.of(".j2", ".tmpl", ".tpl");

  /** The ending of an entry that holds rules; empty for any other. */
  static Optional<String> ending(String entry) {
    String file = entry.substring(entry.lastIndexOf('/') + 1);
    int dot = file.lastIndexOf('.');
    String ending = dot <= 0 ? "" : file.substring(dot).toLowerCase(Locale.ROOT);
    return ENDINGS.contains(ending) ? Optional.of(ending) : Optional.empty();
  }

  static PolicySource of(String entry, String ending, String text) {
    String file = entry.substring(entry.lastIndexOf('/') + 1);
    return new PolicySource(
        entry, file.substring(0, file.length() - ending.length()), ending, text);
  }

  boolean isTemplate() {
    return TEMPLATES.contains(ending);
  }
}
