package charms.reactive.internal;

import charms.reactive.Status;
import charms.reactive.hooktool.HookTools;
import charms.reactive.hooktool.HookTools.StatusLine;
import org.jspecify.annotations.Nullable;

/** Sets the status at once; the same status again costs nothing. */
final class ToolStatus implements Status {
  private final HookTools tools;
  private @Nullable StatusLine last;

  ToolStatus(HookTools tools) {
    this.tools = tools;
  }

  @Override
  public void maintenance(String message) {
    set("maintenance", message);
  }

  @Override
  public void blocked(String message) {
    set("blocked", message);
  }

  @Override
  public void waiting(String message) {
    set("waiting", message);
  }

  @Override
  public void active(String message) {
    set("active", message);
  }

  private void set(String state, String message) {
    boolean same = last != null && last.state().equals(state) && last.message().equals(message);
    if (!same) {
      tools.statusSet(state, message);
      last = new StatusLine(state, message);
    }
  }
}
