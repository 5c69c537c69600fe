package charms.reactive.internal;

import charms.reactive.HandlerSpec;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How a run of a hook or action ended. */
public sealed interface HookOutcome {
  /** Ids of the handlers that were called, in order. */
  List<String> invoked();

  /** All went well and the unit's state is committed; for an action also when it failed itself. */
  record Succeeded(List<String> invoked) implements HookOutcome {}

  /**
   * Nothing was published and the unit's state is as before.
   *
   * @param cause what was thrown
   * @param handler the handler that threw; empty when none was running
   * @param flags the flags that were set at that moment
   */
  record Failed(
      Throwable cause, Optional<HandlerSpec> handler, Set<String> flags, List<String> invoked)
      implements HookOutcome {}
}
