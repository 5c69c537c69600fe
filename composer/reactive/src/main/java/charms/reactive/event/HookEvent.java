package charms.reactive.event;

/** What Juju told the unit with a hook. */
public sealed interface HookEvent permits LifecycleEvent, RelationEvent, SecretEvent, StorageEvent {
  /** The hook's name, as in {@code db-relation-changed}. */
  String hook();

  /**
   * Has the same handler called with the same event again, before the handlers of the next hook.
   * Events deferred come in the order they were deferred in, each until its handler no longer
   * defers it. A hook that fails defers nothing.
   */
  void defer();

  /** True if it was deferred in an earlier hook. */
  boolean deferred();
}
