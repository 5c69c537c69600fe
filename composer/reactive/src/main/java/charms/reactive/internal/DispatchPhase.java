package charms.reactive.internal;

/** Where a dispatch stands (reactive-runtime.md section 2.4). */
enum DispatchPhase {
  /** Handlers that ask for hooks, and those that watch no flag. */
  HOOKS,
  /** Handlers that watch flags, batch after batch. */
  OTHER,
  /** A hook that may only report metrics. */
  RESTRICTED
}
