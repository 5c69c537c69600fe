package charms.reactive.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which flags changed in the batch before this one (reactive-runtime.md section 2.4). A handler
 * that watches flags is considered again only when one of them did.
 */
final class FlagWatch {
  private final Set<String> changes = new HashSet<>();
  private final Set<String> pending = new HashSet<>();
  private DispatchPhase phase = DispatchPhase.OTHER;
  private boolean first = true;
  private boolean removed;

  void reset() {
    changes.clear();
    pending.clear();
    first = true;
    removed = false;
  }

  /** Where the dispatch stands; OTHER outside of one. */
  DispatchPhase phase() {
    return phase;
  }

  void enter(DispatchPhase next) {
    phase = next;
  }

  void changed(String flag) {
    pending.add(flag);
  }

  void cleared() {
    removed = true;
  }

  /** True if a flag was cleared since the last question. */
  boolean takeCleared() {
    boolean was = removed;
    removed = false;
    return was;
  }

  /** Ends a batch: its changes are what the next one looks at. */
  void settle() {
    changes.clear();
    changes.addAll(pending);
    pending.clear();
  }

  /** Batches from now on look at changes only. */
  void firstBatchDone() {
    first = false;
  }

  /** True if a handler watching these flags is to be considered in this batch. */
  boolean concerns(List<String> flags) {
    if (flags.isEmpty() || first) {
      return true;
    }
    for (String flag : flags) {
      if (changes.contains(flag)) {
        return true;
      }
    }
    return false;
  }
}
