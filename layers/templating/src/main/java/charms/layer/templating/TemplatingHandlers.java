package charms.layer.templating;

import charms.reactive.AtStart;
import charms.reactive.HookContext;

/** Adds {@code charms.reactive render_template SOURCE TARGET NAME=VALUE...}. */
final class TemplatingHandlers {
  private final HookContext context;

  TemplatingHandlers(HookContext context) {
    this.context = context;
  }

  @AtStart
  void addCommand() {
    context.command("render_template", new RenderTemplate(context));
  }
}
