package charms.layer.templating;

import charms.layer.basic.FileOwner;
import charms.reactive.HookContext;
import charms.reactive.ToolCommand;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code render_template SOURCE TARGET NAME=VALUE...}: writes a file of the machine, owned by root.
 */
final class RenderTemplate implements ToolCommand {
  private final HookContext context;

  RenderTemplate(HookContext context) {
    this.context = context;
  }

  @Override
  public @Nullable Object run(List<String> words) {
    if (words.size() < 2) {
      throw new IllegalArgumentException("expected SOURCE TARGET [NAME=VALUE]...");
    }
    Map<String, Object> values = new HashMap<>();
    for (String word : words.subList(2, words.size())) {
      int equals = word.indexOf('=');
      if (equals < 1) {
        throw new IllegalArgumentException("expected NAME=VALUE, not '" + word + "'");
      }
      values.put(word.substring(0, equals), word.substring(equals + 1));
    }
    Templates.of(context).render(words.get(0), words.get(1), values, FileOwner.ROOT);
    return null;
  }
}
