package charms.interfaces.mysqlrouter;

/**
 * An account as one remote unit asks for it.
 *
 * @param relationId as in {@code db-router:2}
 * @param unit as in {@code congress-mysql-router/0}
 * @param request what it asks for
 */
public record UnitRequest(String relationId, String unit, AccountRequest request) {}
