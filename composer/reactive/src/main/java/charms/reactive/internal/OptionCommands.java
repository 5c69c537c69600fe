package charms.reactive.internal;

import charms.reactive.LayerOptions;
import charms.reactive.ToolCommand;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code layer_option LAYER OPTION}: a boolean is the exit status, a list a line each, all else
 * printed (reactive-runtime.md section 6).
 */
final class OptionCommands {
  private final LayerOptions options;

  OptionCommands(LayerOptions options) {
    this.options = options;
  }

  void addTo(Map<String, ToolCommand> commands) {
    commands.put("layer_option", this::option);
  }

  private @Nullable Object option(List<String> words) {
    if (words.size() != 2) {
      throw new IllegalArgumentException("expected LAYER OPTION");
    }
    return options.get(words.get(0), words.get(1)).orElse("");
  }
}
