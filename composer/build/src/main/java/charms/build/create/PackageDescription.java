package charms.build.create;

import charms.build.program.Program;
import charms.model.yaml.YamlWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

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
    Map<String, String> environment = new TreeMap<>(variables);
    environment.put("LC_ALL", "C.UTF-8");
    Program programs = new Program(environment);
    if (programs.find("apt-cache").isEmpty()) {
      return Optional.empty();
    }
    Program.Ended shown =
        programs.end(
            Path.of("").toAbsolutePath(),
            List.of("apt-cache", "show", "--no-all-versions", "--", name));
    return shown.status() == 0 ? read(shown.output()) : Optional.empty();
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
    String key = "summary: ";
    return YamlWriter.write(Map.of("summary", summary)).strip().substring(key.length());
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
