package charms.reactive.sample;

import charms.reactive.HookContext;
import charms.reactive.internal.HookOutcome;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A charm whose one handler runs once in each update-status hook. */
public final class OneHook {
  private static final String HOOK = "update-status";

  private OneHook() {}

  /**
   * Runs one hook.
   *
   * @param directory the charm's; the state is in its {@code state.json}
   * @param config the configuration
   */
  public static HookOutcome run(
      Path directory, Map<String, @Nullable Object> config, Consumer<HookContext> handler) {
    return new TestCharm(directory).config(config).hook("run", HOOK, handler).outcome(HOOK);
  }
}
