package charms.build.create;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the distribution's package of a charm's name says of itself.
 *
 * @param summary one line, as in {@code Policy as a service}
 * @param description its lines; an empty one parts paragraphs
 */
public record PackageDescription(String summary, List<String> description) {
  /** What a charm says that no package tells of. */
  public static final PackageDescription NONE =
      new PackageDescription("<Fill in summary here>", List.of("<Multi-line description here>"));

  public PackageDescription {
    description = List.copyOf(description);
  }

  /**
   * As {@code apt-cache show} has it; empty where there is no such package, or no apt.
   *
   * @param variables the environment apt runs in
   */
  public static Optional<PackageDescription> ofPackage(String name, Map<String, String> variables) {
    ProcessBuilder builder =
        new ProcessBuilder("apt-cache", "show", "--no-all-versions", "--", name)
            .redirectErrorStream(true);
    builder.environment().putAll(variables);
    builder.environment().put("LC_ALL", "C.UTF-8");
    try {
      Process process = builder.start();
      process.getOutputStream().close();
      String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return process.waitFor() == 0 ? read(text) : Optional.empty();
    } catch (IOException noApt) {
      return Optional.empty();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  /** Reads {@code Description-en: SUMMARY} and the indented lines after it. */
  static Optional<PackageDescription> read(String record) {
    Optional<String> summary = Optional.empty();
    List<String> description = new ArrayList<>();
    for (String line : record.lines().toList()) {
      if (summary.isEmpty() && line.matches("Description(-[A-Za-z_]+)?: .*")) {
        summary = Optional.of(line.substring(line.indexOf(':') + 1).strip());
      } else if (summary.isPresent() && line.startsWith(" ")) {
        description.add(line.strip().equals(".") ? "" : line.strip());
      } else if (summary.isPresent()) {
        break;
      }
    }
    return summary.map(
        one -> new PackageDescription(one, description.isEmpty() ? List.of(one) : description));
  }

  /** The summary as a YAML value. */
  String yamlSummary() {
    boolean plain = summary.matches("[A-Za-z<][A-Za-z0-9 ,.<>()/+'-]*");
    return plain ? summary : "'" + summary.replace("'", "''") + "'";
  }

  /** The description as the lines of a YAML block, indented by two. */
  String yamlDescription() {
    StringBuilder text = new StringBuilder();
    for (String line : description) {
      text.append(line.isEmpty() ? "" : "  " + line).append('\n');
    }
    return text.toString().stripTrailing();
  }
}
