package charms.reactive;

import java.util.List;

/**
 * One handler as annotated.
 *
 * @param key stable across versions: class and method, {@code
 *     charms.layer.apache.ApacheHandlers.install}
 * @param file the source file below its source root, {@code
 *     charms/layer/apache/ApacheHandlers.java}
 * @param line 1-based line of the method's name
 * @param kind when it is considered at all
 * @param predicates what must hold, in the order of the annotations; tested in this order
 */
public record HandlerSpec(
    String key, String file, int line, Kind kind, List<Predicate> predicates) {
  /** When a handler is considered. */
  public enum Kind {
    /** In the hooks phase: has a {@link charms.reactive.Hook}. */
    HOOK,
    /** In every batch after the hooks phase. */
    FLAG,
    ACTION,
    AT_START,
    AT_EXIT
  }
}
