package charms.engine.state;

import java.util.Locale;

/** What a storage gives its unit. */
public enum StorageKind {
  /** A directory. */
  FILESYSTEM,
  /** A device. */
  BLOCK;

  /** As in {@code filesystem}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
