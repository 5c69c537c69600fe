package charms.layer.basic;

import charms.reactive.hooktool.HookTools;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The ports a unit has opened. */
public final class Ports {
  private final HookTools tools;

  public Ports(HookTools tools) {
    this.tools = tools;
  }

  /**
   * Opens and closes ports until exactly these are open.
   *
   * @param wanted as in {@code 1789/tcp}
   */
  public void only(Set<String> wanted) {
    List<String> open = tools.openedPorts();
    for (String port : new TreeSet<>(wanted)) {
      if (!open.contains(port)) {
        tools.openPort(port);
      }
    }
    for (String port : open) {
      if (!wanted.contains(port)) {
        tools.closePort(port);
      }
    }
  }
}
