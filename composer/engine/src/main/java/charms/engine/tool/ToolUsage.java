package charms.engine.tool;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * How a tool is called, for {@code --help}; a line of {@code usage.txt} each.
 *
 * @param name as in {@code config-get}
 * @param arguments as in {@code [<key>]}
 * @param purpose a sentence
 */
record ToolUsage(String name, String arguments, String purpose) {
  /** The usage of a tool. */
  static ToolUsage of(String name) {
    return Objects.requireNonNull(Table.USAGES.get(name), () -> "usage.txt lacks " + name);
  }

  /** As {@code --help} prints it. */
  String text() {
    String words = arguments.isEmpty() ? "" : " " + arguments;
    return "Usage: " + name + " [options]" + words + "\n\nSummary:\n" + purpose + "\n";
  }

  private static final class Table {
    static final Map<String, ToolUsage> USAGES = read();

    private static Map<String, ToolUsage> read() {
      Map<String, ToolUsage> usages = new TreeMap<>();
      try (InputStream source = ToolUsage.class.getResourceAsStream("usage.txt")) {
        Objects.requireNonNull(source, "the engine's jar lacks usage.txt");
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(source, StandardCharsets.UTF_8));
        lines
            .lines()
            .map(line -> line.split("\t"))
            .forEach(part -> usages.put(part[0], new ToolUsage(part[0], part[1], part[2])));
      } catch (IOException cause) {
        throw new UncheckedIOException("cannot read how the hook tools are called", cause);
      }
      return usages;
    }
  }
}
