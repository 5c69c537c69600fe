package charms.build;

/**
 * What a build did to a file of the charm.
 *
 * @param path as in {@code config.yaml}
 * @param kind what happened
 */
public record FileChange(String path, Kind kind) {
  /** What happened to a file. */
  public enum Kind {
    ADDED("+"),
    CHANGED(" "),
    REMOVED("-");

    private final String mark;

    Kind(String mark) {
      this.mark = mark;
    }

    /** As the report shows it. */
    String mark() {
      return mark;
    }
  }
}
