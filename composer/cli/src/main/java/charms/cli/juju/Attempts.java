package charms.cli.juju;

import charms.engine.state.ModelException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Wishes of one command that are granted or refused one by one, as Juju does and tells. */
final class Attempts {
  private final PrintStream errors;
  private final List<String> refusals = new ArrayList<>();

  Attempts(PrintStream errors) {
    this.errors = errors;
  }

  /**
   * Tries one.
   *
   * @param wish throws when it is refused; what to say when it was granted
   * @param failed what to say before the refusal, as in {@code failed to detach data/0}
   */
  void add(Supplier<String> wish, String failed) {
    try {
      errors.println(wish.get());
    } catch (ModelException refused) {
      refusals.add(failed + ": " + refused.getMessage());
    }
  }

  /** Tells the refusals; 1 when there are any. */
  int end() {
    refusals.forEach(errors::println);
    return refusals.isEmpty() ? 0 : 1;
  }
}
