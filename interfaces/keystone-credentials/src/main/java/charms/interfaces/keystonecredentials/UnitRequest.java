package charms.interfaces.keystonecredentials;

/**
 * The account one remote unit asks for.
 *
 * @param relationId as in {@code identity-credentials:3}
 * @param unit as in {@code congress/0}
 * @param request what it asks for
 */
public record UnitRequest(String relationId, String unit, CredentialsRequest request) {}
