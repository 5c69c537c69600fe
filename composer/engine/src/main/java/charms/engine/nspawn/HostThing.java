package charms.engine.nspawn;

import java.nio.file.Path;
import java.util.Locale;

/**
 * Something on this host that real machines brought.
 *
 * @param kind what it is
 * @param name as in {@code cb-1a2b3c4d}; a directory of a mount; a process's number
 * @param tag of its model
 */
public record HostThing(Kind kind, String name, String tag) {
  /** What it is; the order in which things are taken away. */
  public enum Kind {
    CONTAINER,
    CONTROL_GROUP,
    PROPAGATION,
    NAMESPACE,
    LINK,
    MOUNT,
    BRIDGE,
    TABLE,
    MARK;

    /** As in {@code control group}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }

  /** As in {@code bridge cb-1a2b3c4d}. */
  @Override
  public String toString() {
    return kind.word() + " " + name;
  }

  Path path() {
    return Path.of(name);
  }
}
