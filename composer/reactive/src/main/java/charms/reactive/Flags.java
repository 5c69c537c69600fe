package charms.reactive;

import java.util.Set;

/**
 * The flags of this unit. A flag is a fact with a name, owner first: {@code apache.installed}.
 * Changes are visible at once and durable when the hook succeeds (reactive-runtime.md section 1).
 */
public interface Flags {
  boolean isSet(String flag);

  /** True if every flag is set; true for none. */
  boolean allSet(String... flags);

  /** True if at least one flag is set; false for none. */
  boolean anySet(String... flags);

  /** Sets the flag; a flag that was unset fires its triggers. */
  void set(String flag);

  /** Clears the flag; a flag that was set fires its triggers. */
  void clear(String flag);

  /** Sets the flag if the condition holds, else clears it. */
  void toggle(String flag, boolean condition);

  /** All flags that are set, sorted. */
  Set<String> all();

  /** When {@code flag} becomes set, sets or clears others. Registered anew in each hook. */
  Trigger whenSet(String flag);

  /** When {@code flag} becomes unset, sets or clears others. Registered anew in each hook. */
  Trigger whenCleared(String flag);

  /** The effects of one trigger, in the order of registration. */
  interface Trigger {
    Trigger set(String flag);

    Trigger clear(String flag);

    Trigger call(Runnable callback);
  }
}
