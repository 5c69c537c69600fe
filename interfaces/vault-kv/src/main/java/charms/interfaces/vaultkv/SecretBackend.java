package charms.interfaces.vaultkv;

import charms.reactive.fields.Fields;
import java.util.Optional;

/**
 * What one unit asks of vault, published as JSON:
 *
 * <pre>
 * secret_backend="charm-congress" access_address="10.5.100.11" hostname="juju-congress-0"
 * isolated=false unit_name="6a2b9a1e-0000-4000-8000-00000000c0de-congress/0"
 * </pre>
 *
 * @param secretBackend the backend's name, by custom {@code charm-} and the application
 * @param accessAddress the address the unit comes from
 * @param hostname of the unit's machine
 * @param isolated true if the units are not to see each other's secrets
 * @param unitName what the answer's keys start with; old charms do not send it
 */
@Fields
public record SecretBackend(
    String secretBackend,
    String accessAddress,
    String hostname,
    boolean isolated,
    Optional<String> unitName) {}
