package charms.engine.change;

/**
 * How units go.
 *
 * @param force at once, with their subordinates and without running hooks
 * @param destroyStorage with all the storage they have, also what would be kept
 */
public record RemovalOptions(boolean force, boolean destroyStorage) {}
