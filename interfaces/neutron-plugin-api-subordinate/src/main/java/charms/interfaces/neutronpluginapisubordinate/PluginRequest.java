package charms.interfaces.neutronpluginapisubordinate;

import java.util.Map;
import java.util.Optional;

/**
 * What one plugin asks of neutron-api.
 *
 * @param relationId as in {@code neutron-plugin-api-subordinate:1}
 * @param unit as in {@code neutron-api-plugin-ovn/0}
 * @param plugin what neutron-api is to run
 * @param restartTriggers by key, as in {@code restart-trigger-neutron}: a new value asks for a
 *     restart
 * @param migrationNonce asks for a migration of the database until it is sent back
 */
public record PluginRequest(
    String relationId,
    String unit,
    NeutronPlugin plugin,
    Map<String, String> restartTriggers,
    Optional<String> migrationNonce) {
  public PluginRequest {
    restartTriggers = Map.copyOf(restartTriggers);
  }
}
