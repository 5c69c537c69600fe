package charms.interfaces.neutronpluginapisubordinate;

import charms.reactive.fields.Fields;
import charms.reactive.fields.Key;
import java.util.Map;
import java.util.Optional;

/**
 * The networking plugin neutron-api is to run: {@code neutron-plugin=ovn mechanism-drivers=ovn
 * subordinate_configuration={}}.
 *
 * <pre>{@code
 * NeutronPlugin.named("ovn").mechanismDrivers("ovn").build()
 * }</pre>
 *
 * @param name as in {@code ovn}
 * @param corePlugin as in {@code neutron.plugins.ml2.plugin.Ml2Plugin}
 * @param configFile as in {@code /etc/neutron/plugins/ml2/ml2_conf.ini}
 * @param servicePlugins as in {@code router,metering}
 * @param extensionDrivers as in {@code dns,port_security}
 * @param mechanismDrivers as in {@code openvswitch,hyperv}
 * @param tenantNetworkTypes as in {@code local,gre}, the type drivers too
 * @param securityGroups {@code true} for security groups
 * @param subordinateConfiguration {@code {neutron-api: {FILE: {sections: {SECTION: [[KEY,
 *     VALUE]]}}}}}
 */
@Fields
public record NeutronPlugin(
    @Key("neutron-plugin") String name,
    @Key("core-plugin") Optional<String> corePlugin,
    @Key("neutron-plugin-config") Optional<String> configFile,
    @Key("service-plugins") Optional<String> servicePlugins,
    @Key("extension-drivers") Optional<String> extensionDrivers,
    @Key("mechanism-drivers") Optional<String> mechanismDrivers,
    @Key("tenant-network-types") Optional<String> tenantNetworkTypes,
    @Key("neutron-security-groups") Optional<String> securityGroups,
    @Key("subordinate_configuration") Map<String, Object> subordinateConfiguration) {
  /** Key of a request to migrate the database, and of its answer. */
  static final String NONCE = "migrate-database-nonce";

  public NeutronPlugin {
    subordinateConfiguration = Map.copyOf(subordinateConfiguration);
  }

  /** With nothing else said. */
  public static NeutronPluginBuilder named(String name) {
    return new NeutronPluginBuilder(name);
  }
}
