package charms.engine.operation;

/**
 * Why a hook failed.
 *
 * @param cause as in {@code exit status 1} or {@code cannot start hooks/install: ...}
 * @param output what the charm printed and logged, last lines last
 * @param remedy how to go on, as in {@code charm juju resolved congress/0}
 */
public record HookFailure(String cause, String output, String remedy) {}
