package charms.engine.operation;

import java.util.Optional;

/**
 * One run of a charm's program.
 *
 * @param unit as in {@code congress/0}
 * @param hook as in {@code shared-db-relation-changed}; an action's name for an action
 * @param remote the other side in a relation hook, as in {@code mysql/0} or {@code mysql}
 */
public record HookRun(String unit, String hook, Optional<String> remote) {}
