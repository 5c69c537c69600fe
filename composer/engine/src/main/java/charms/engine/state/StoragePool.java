package charms.engine.state;

import java.util.Locale;
import java.util.Optional;

/**
 * Where storage comes from, and whether it outlives the machine it was made on. Juju's pools of a
 * machine, and one of the engine's own, which a model uses when nothing else is asked for.
 */
public enum StoragePool {
  /** The engine's own: directories and sparse files that are kept when they are detached. */
  SANDBOX,
  /** A directory of the machine. */
  ROOTFS,
  /** A directory of the machine too; in Juju one in memory. */
  TMPFS,
  /** A file of the machine in place of a device. */
  LOOP;

  /** The pool of that name, as in {@code rootfs}. */
  public static Optional<StoragePool> named(String text) {
    for (StoragePool pool : values()) {
      if (pool.word().equals(text)) {
        return Optional.of(pool);
      }
    }
    return Optional.empty();
  }

  /** As in {@code rootfs}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether its storage stays when it is detached; the other pools' ends with its unit. */
  public boolean keeps() {
    return this == SANDBOX;
  }

  /** Whether it can give such storage; a device can carry a filesystem. */
  public boolean gives(StorageKind kind) {
    return kind == StorageKind.FILESYSTEM || this == SANDBOX || this == LOOP;
  }
}
