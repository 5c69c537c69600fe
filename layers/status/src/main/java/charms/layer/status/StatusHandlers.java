package charms.layer.status;

import charms.reactive.AtExit;
import charms.reactive.HookContext;

/** Shows at the end of a hook what the layers wrote. */
final class StatusHandlers {
  private final HookContext context;

  StatusHandlers(HookContext context) {
    this.context = context;
  }

  @AtExit
  void show() {
    StatusBoard.of(context).show();
  }
}
