package charms.reactive;

import java.util.List;

/** What must hold for a handler to be called (reactive-runtime.md section 2.3). */
public sealed interface Predicate {
  /** All the flags are set. */
  record AllSet(List<String> flags) implements Predicate {}

  /** At least one of the flags is set. */
  record AnySet(List<String> flags) implements Predicate {}

  /** None of the flags is set. */
  record NoneSet(List<String> flags) implements Predicate {}

  /** One or more of the flags is unset. */
  record NotAllSet(List<String> flags) implements Predicate {}

  /** The hook's name matches one of the patterns. */
  record InHook(List<String> patterns) implements Predicate {}

  /** The action has this name. */
  record InAction(String action) implements Predicate {}

  /** One of the files changed since the handler's last successful run. */
  record FileChanged(List<String> paths) implements Predicate {}

  /** The program answers the question {@code --test} with exit status 0. */
  record ProgramAgrees(String program) implements Predicate {}

  /** The handler has never been called in this unit's life. */
  record Once() implements Predicate {}
}
