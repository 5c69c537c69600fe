package charms.layer.leadership;

import charms.reactive.AtStart;
import charms.reactive.HookContext;

/** Keeps the layer's flags. */
final class LeadershipHandlers {
  private final HookContext context;

  LeadershipHandlers(HookContext context) {
    this.context = context;
  }

  @AtStart
  void updateFlags() {
    Leadership.of(context).updateFlags();
  }
}
