package charms.engine.sandbox;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The machines whose file systems this engine has mounted. Safe for use by several threads. */
final class MountedMachines {
  private final Map<Path, MachineMounts> byDirectory = new HashMap<>();

  /** A machine's mounts, made when it has none. */
  MachineMounts of(SandboxLayout layout) throws IOException {
    synchronized (byDirectory) {
      MachineMounts found = byDirectory.get(layout.directory());
      if (found != null && found.there()) {
        return found;
      }
    }
    MachineMounts made = MachineMounts.of(layout);
    synchronized (byDirectory) {
      byDirectory.put(layout.directory(), made);
    }
    return made;
  }

  /** Lets go of a machine's, where it has any. */
  void end(SandboxLayout layout) throws IOException {
    MachineMounts found;
    synchronized (byDirectory) {
      found = byDirectory.remove(layout.directory());
    }
    if (found != null) {
      found.end();
    }
  }

  /** Lets go of all. */
  void close() throws IOException {
    synchronized (byDirectory) {
      for (MachineMounts one : byDirectory.values()) {
        one.close();
      }
      byDirectory.clear();
    }
  }
}
