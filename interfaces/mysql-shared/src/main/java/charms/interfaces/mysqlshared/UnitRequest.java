package charms.interfaces.mysqlshared;

/**
 * A database as one remote unit asks for it.
 *
 * @param relationId as in {@code shared-db:2}
 * @param unit as in {@code congress/0}
 * @param request what it asks for
 */
public record UnitRequest(String relationId, String unit, DatabaseRequest request) {}
