package charms.interfaces.nrpeexternalmaster;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The value of {@code monitors}, the one YAML on this wire:
 *
 * <pre>
 * monitors:
 *   remote:
 *     nrpe:
 *       haproxy:
 *         command: check_haproxy
 *         max_check_attempts: 5
 * </pre>
 *
 * <p>Written as PyYAML writes it, in blocks and sorted. Read in this shape only, with the fields in
 * blocks or, as PyYAML before 5.1 wrote them, in braces; all else is passed over.
 */
final class MonitorsYaml {
  private static final String HEAD = "monitors:\n  remote:\n    nrpe:";
  private static final Set<String> WORDS =
      Set.of("y", "n", "yes", "no", "on", "off", "true", "false", "null");

  private MonitorsYaml() {}

  static String write(Map<String, NrpeMonitor> monitors) {
    if (monitors.isEmpty()) {
      return HEAD + " {}\n";
    }
    StringBuilder text = new StringBuilder(HEAD).append('\n');
    for (NrpeMonitor monitor : new TreeMap<>(monitors).values()) {
      text.append("      ").append(scalar(monitor.check())).append(":\n");
      text.append("        command: ").append(scalar(monitor.command())).append('\n');
      monitor
          .maxCheckAttempts()
          .ifPresent(
              attempts ->
                  text.append("        max_check_attempts: ").append(attempts).append('\n'));
    }
    return text.toString();
  }

  /** Monitors by name. */
  static Map<String, NrpeMonitor> read(String text) {
    Map<String, Map<String, String>> checks = new TreeMap<>();
    @Nullable Map<String, String> open = null;
    for (String line : text.split("\n")) {
      int colon = line.indexOf(':');
      int indent = line.length() - line.stripLeading().length();
      if (colon < 0 || indent < 6) {
        continue;
      }
      String key = plain(line.substring(0, colon));
      String value = line.substring(colon + 1).strip();
      if (indent == 6) {
        open = new TreeMap<>(braces(value));
        checks.put(key, open);
      } else if (open != null) {
        open.put(key, plain(value));
      }
    }
    Map<String, NrpeMonitor> monitors = new TreeMap<>();
    checks.forEach(
        (check, fields) ->
            monitor(check, fields).ifPresent(monitor -> monitors.put(check, monitor)));
    return monitors;
  }

  private static Optional<NrpeMonitor> monitor(String check, Map<String, String> fields) {
    String command = fields.getOrDefault("command", "");
    if (!NrpeMonitor.isName(check) || !NrpeMonitor.isName(command)) {
      return Optional.empty();
    }
    Optional<Integer> attempts =
        Optional.ofNullable(fields.get("max_check_attempts"))
            .filter(digits -> digits.matches("[0-9]{1,9}"))
            .map(Integer::valueOf);
    return Optional.of(new NrpeMonitor(check, command, attempts));
  }

  private static Map<String, String> braces(String value) {
    Map<String, String> fields = new TreeMap<>();
    if (value.startsWith("{") && value.endsWith("}")) {
      for (String field : value.substring(1, value.length() - 1).split(",")) {
        int colon = field.indexOf(':');
        if (colon > 0) {
          fields.put(plain(field.substring(0, colon)), plain(field.substring(colon + 1)));
        }
      }
    }
    return fields;
  }

  private static String plain(String text) {
    String word = text.strip();
    boolean quoted =
        word.length() > 1
            && (word.startsWith("'") && word.endsWith("'")
                || word.startsWith("\"") && word.endsWith("\""));
    return quoted ? word.substring(1, word.length() - 1) : word;
  }

  /** Quoted where YAML would take the name for a number, a truth value or null. */
  private static String scalar(String name) {
    boolean plain = name.matches("[A-Za-z_].*") && !WORDS.contains(name.toLowerCase(Locale.ROOT));
    return plain ? name : "'" + name + "'";
  }
}
