package charms.build;

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

  /** Something to look at. */
  void warning(String logger, String message);
}
