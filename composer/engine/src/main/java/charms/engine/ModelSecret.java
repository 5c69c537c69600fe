package charms.engine;

/**
 * A secret, without what it holds.
 *
 * @param id as in {@code 9m4e2mr0ui3e8a215n4g}
 * @param label its owner's name for it; empty when there is none
 * @param owner an application, or a unit as in {@code congress/0}
 * @param rotation as in {@code never}
 * @param revision its newest revision
 */
public record ModelSecret(String id, String label, String owner, String rotation, int revision) {}
