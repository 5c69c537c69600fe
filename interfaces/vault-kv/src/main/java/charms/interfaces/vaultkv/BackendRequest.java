package charms.interfaces.vaultkv;

/**
 * A backend as one remote unit asks for it.
 *
 * @param relationId as in {@code secrets:3}
 * @param unitName as the unit names itself, else as Juju does
 * @param ingressAddress where the unit is reached; empty where Juju does not say
 * @param backend what it asks for
 */
public record BackendRequest(
    String relationId, String unitName, String ingressAddress, SecretBackend backend) {}
