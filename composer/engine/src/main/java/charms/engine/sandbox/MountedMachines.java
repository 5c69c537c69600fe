package charms.engine.sandbox;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The machines whose file systems this engine has mounted. Safe for use by several threads. */
final class MountedMachines {
  private final Map<Path, MachineMounts> byDirectory = new ConcurrentHashMap<>();
  private final Map<Path, Object> locks = new ConcurrentHashMap<>();

  /** A machine's mounts, made when it has none; who asks while they are made waits for them. */
  MachineMounts of(SandboxLayout layout) throws IOException {
    synchronized (lock(layout)) {
      MachineMounts found = byDirectory.get(layout.directory());
      if (found == null || !found.there()) {
        found = MachineMounts.of(layout);
        byDirectory.put(layout.directory(), found);
      }
      return found;
    }
  }

  /** Lets go of a machine's, where it has any. */
  void end(SandboxLayout layout) throws IOException {
    synchronized (lock(layout)) {
      MachineMounts found = byDirectory.remove(layout.directory());
      if (found != null) {
        found.end();
      }
    }
  }

  /** Lets go of all. */
  void close() throws IOException {
    for (MachineMounts one : byDirectory.values()) {
      one.close();
    }
    byDirectory.clear();
  }

  private Object lock(SandboxLayout layout) {
    return locks.computeIfAbsent(layout.directory(), directory -> new Object());
  }
}
