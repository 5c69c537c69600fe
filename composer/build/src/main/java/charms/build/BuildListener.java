package charms.build;

import java.util.List;

/**
 * Hears what a build does. Lines are those users of charm-tools know (charm-build.md section 1):
 * {@code build: Processing layer: layer:basic}.
 */
public interface BuildListener {
  /**
   * A step.
   *
   * @param logger as in {@code build}
   */
  void info(String logger, String message);

  /** What the build changed, a line each, after all steps. */
  void report(List<String> lines);

  /** Something to look at. */
  void warning(String logger, String message);
}
