package charms.reactive.killed;

import charms.reactive.HookContext;
import charms.reactive.internal.HookOutcome;
import charms.reactive.sample.OneHook;
import java.nio.file.Path;
import java.util.Map;

/**
 * Hooks one after the other, until killed. Each counts the same number up in many places of the
 * unit's state: keys of the store, and one flag that is named after the number.
 */
final class CountingHooks {
  static final int KEYS = 200;

  private CountingHooks() {}

  /** The program: the charm's directory is its argument, and it says so when it has begun. */
  public static void main(String[] arguments) {
    Path directory = Path.of(arguments[0]);
    System.out.println("begun");
    while (run(directory) instanceof HookOutcome.Succeeded) {
      System.out.flush();
    }
  }

  static HookOutcome run(Path directory) {
    return OneHook.run(directory, Map.of(), CountingHooks::count);
  }

  private static void count(HookContext context) {
    long next = (Long) context.store().get("n0").orElse(0L) + 1;
    for (int key = 0; key < KEYS; key++) {
      context.store().set("n" + key, next);
    }
    context.flags().clear("at." + (next - 1));
    context.flags().set("at." + next);
  }
}
