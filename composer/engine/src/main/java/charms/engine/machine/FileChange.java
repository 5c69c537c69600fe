package charms.engine.machine;

import java.util.Locale;

/**
 * A file that is not as it was when the machine was made.
 *
 * @param path as in {@code /etc/haproxy/haproxy.cfg}
 * @param kind what happened to it
 * @param mode as in {@code rw-r-----}; empty when it was deleted
 * @param size in bytes; 0 when it was deleted
 * @param diff the change of its text
 */
public record FileChange(String path, Kind kind, String mode, long size, TextDiff diff) {
  /** What happened to a file. */
  public enum Kind {
    ADDED,
    CHANGED,
    DELETED;

    /** As in {@code added}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
