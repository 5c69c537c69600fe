package charms.reactive.internal;

import charms.reactive.Log;
import charms.reactive.hooktool.HookTools;

/** Keeps lines until {@link #flush}; neighbours of one level travel in one call of juju-log. */
final class BufferedLog implements Log {
  private final HookTools tools;
  private final StringBuilder pending = new StringBuilder();
  private String level = "";

  BufferedLog(HookTools tools) {
    this.tools = tools;
  }

  @Override
  public void debug(String message) {
    add("DEBUG", message);
  }

  @Override
  public void info(String message) {
    add("INFO", message);
  }

  @Override
  public void warning(String message) {
    add("WARNING", message);
  }

  @Override
  public void error(String message) {
    add("ERROR", message);
  }

  void flush() {
    if (!pending.isEmpty()) {
      String message = pending.toString();
      pending.setLength(0);
      tools.jujuLog(level, message);
    }
  }

  private void add(String lineLevel, String message) {
    if (!lineLevel.equals(level)) {
      flush();
      level = lineLevel;
    }
    if (!pending.isEmpty()) {
      pending.append('\n');
    }
    pending.append(message);
  }
}
