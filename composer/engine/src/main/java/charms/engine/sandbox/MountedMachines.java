package charms.engine.sandbox;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** The machines whose file systems this engine has mounted. Safe for use by several threads. */
final class MountedMachines {
  private final Map<SandboxLayout, MachineMounts> mounts = new HashMap<>();

  /** A machine's mounts, made when it has none. */
  MachineMounts of(SandboxLayout layout) throws IOException {
    synchronized (mounts) {
      MachineMounts found = mounts.get(layout);
      if (found != null && found.there()) {
        return found;
      }
    }
    MachineMounts made = MachineMounts.of(layout);
    synchronized (mounts) {
      mounts.put(layout, made);
    }
    return made;
  }

  /** Lets go of a machine's, where it has any. */
  void end(SandboxLayout layout) throws IOException {
    MachineMounts found;
    synchronized (mounts) {
      found = mounts.remove(layout);
    }
    if (found != null) {
      found.end();
    }
  }

  /** Lets go of all. */
  void close() throws IOException {
    synchronized (mounts) {
      for (MachineMounts one : mounts.values()) {
        one.close();
      }
      mounts.clear();
    }
  }
}
