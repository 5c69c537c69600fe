package charms.engine.nspawn;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The sources of binary packages in apt's configuration: {@code sources.list} and {@code *.list}
 * have a source on each line, {@code *.sources} a paragraph for each (sources.list(5)).
 *
 * @param all as configured; disabled ones are left out
 */
record AptSources(List<AptSource> all) {
  private static final Pattern LINE =
      Pattern.compile("deb\\s+(?:\\[([^]]*)\\]\\s+)?(\\S+)\\s+(\\S+)((?:\\s+\\S+)*)\\s*");
  private static final Pattern SIGNED_BY = Pattern.compile("(?i)signed-by=(\\S+)");

  AptSources {
    all = List.copyOf(all);
  }

  /**
   * Reads a configuration.
   *
   * @param directory as {@code /etc/apt}
   */
  static AptSources read(Path directory) throws IOException {
    List<AptSource> sources = new ArrayList<>();
    Path main = directory.resolve("sources.list");
    if (Files.isRegularFile(main)) {
      sources.addAll(lines(Files.readString(main)));
    }
    Path parts = directory.resolve("sources.list.d");
    if (Files.isDirectory(parts)) {
      try (Stream<Path> found = Files.list(parts)) {
        for (Path part : found.filter(Files::isRegularFile).sorted().toList()) {
          String name = part.getFileName().toString();
          if (name.endsWith(".list")) {
            sources.addAll(lines(Files.readString(part)));
          } else if (name.endsWith(".sources")) {
            sources.addAll(paragraphs(Files.readString(part)));
          }
        }
      }
    }
    return new AptSources(sources);
  }

  /** Sources of one-line style: {@code deb [signed-by=KEYS] URI SUITE COMPONENT...}. */
  static List<AptSource> lines(String text) {
    return text.lines()
        .map(line -> line.replaceFirst("#.*", "").strip())
        .map(LINE::matcher)
        .filter(Matcher::matches)
        .map(
            found ->
                new AptSource(
                    List.of(found.group(2)),
                    List.of(found.group(3)),
                    words(found.group(4)),
                    signedBy(found.group(1) == null ? "" : found.group(1))))
        .toList();
  }

  private static String signedBy(String options) {
    Matcher found = SIGNED_BY.matcher(options);
    return found.find() ? found.group(1) : "";
  }

  /** Sources of deb822 style. */
  static List<AptSource> paragraphs(String text) {
    List<AptSource> sources = new ArrayList<>();
    String plain =
        text.lines().filter(line -> !line.startsWith("#")).collect(Collectors.joining("\n"));
    for (String paragraph : plain.split("\\n\\s*\\n")) {
      Map<String, String> fields = fields(paragraph);
      boolean binary = words(fields.getOrDefault("types", "")).contains("deb");
      boolean enabled = !fields.getOrDefault("enabled", "yes").strip().equalsIgnoreCase("no");
      if (binary && enabled) {
        String keys = fields.getOrDefault("signed-by", "").strip();
        sources.add(
            new AptSource(
                words(fields.getOrDefault("uris", "")),
                words(fields.getOrDefault("suites", "")),
                words(fields.getOrDefault("components", "")),
                keys.lines().findFirst().orElse("")));
      }
    }
    return sources;
  }

  private static Map<String, String> fields(String paragraph) {
    Map<String, String> fields = new LinkedHashMap<>();
    String last = "";
    for (String line : paragraph.lines().toList()) {
      int colon = line.indexOf(':');
      if (line.startsWith(" ") || line.startsWith("\t")) {
        fields.merge(last, line.strip(), (one, other) -> one + "\n" + other);
      } else if (colon > 0) {
        last = line.substring(0, colon).toLowerCase(Locale.ROOT);
        fields.put(last, line.substring(colon + 1).strip());
      }
    }
    return fields;
  }

  private static List<String> words(String text) {
    return text.isBlank()
        ? Collections.emptyList()
        : Arrays.stream(text.strip().split("\\s+")).toList();
  }

  /** Those of a release that the distribution signs; its own archive first. */
  List<AptSource> of(String codename) {
    return all.stream()
        .filter(AptSource::ofDebian)
        .flatMap(source -> source.of(codename).stream())
        .toList();
  }

  /** Whether a release's own archive is among them. */
  boolean have(String codename) {
    return archive(codename).isPresent();
  }

  /** The source with a release's own archive. */
  Optional<AptSource> archive(String codename) {
    return of(codename).stream()
        .filter(
            source -> source.suites().contains(codename) && source.components().contains("main"))
        .findFirst();
  }
}
