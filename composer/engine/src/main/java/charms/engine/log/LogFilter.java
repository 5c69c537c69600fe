package charms.engine.log;

import java.util.List;

/**
 * Which lines of the log are wanted.
 *
 * @param include entities, as in {@code unit-congress-0} or {@code unit-congress-*} or {@code
 *     congress/0}; empty: all
 * @param exclude entities left out
 * @param includeModules module prefixes, as in {@code unit.congress/0}; empty: all
 * @param excludeModules module prefixes left out
 * @param level the lightest level wanted
 * @param limit the newest so many of the lines that fit; 0: all
 */
public record LogFilter(
    List<String> include,
    List<String> exclude,
    List<String> includeModules,
    List<String> excludeModules,
    LogLevel level,
    int limit) {
  public LogFilter {
    include = List.copyOf(include);
    exclude = List.copyOf(exclude);
    includeModules = List.copyOf(includeModules);
    excludeModules = List.copyOf(excludeModules);
  }

  /** Every line of level DEBUG and above. */
  public static LogFilter everything() {
    return new LogFilter(List.of(), List.of(), List.of(), List.of(), LogLevel.DEBUG, 0);
  }

  /** Whether the line is wanted, the limit apart. */
  public boolean wants(LogLine line) {
    return line.level().compareTo(level) >= 0
        && (include.isEmpty() || include.stream().anyMatch(name -> names(name, line.entity())))
        && exclude.stream().noneMatch(name -> names(name, line.entity()))
        && (includeModules.isEmpty() || includeModules.stream().anyMatch(line.module()::startsWith))
        && excludeModules.stream().noneMatch(line.module()::startsWith);
  }

  private static boolean names(String pattern, String entity) {
    String name = pattern.contains("/") ? "unit-" + pattern.replace('/', '-') : pattern;
    return name.endsWith("*")
        ? entity.startsWith(name.substring(0, name.length() - 1))
        : entity.equals(name);
  }
}
