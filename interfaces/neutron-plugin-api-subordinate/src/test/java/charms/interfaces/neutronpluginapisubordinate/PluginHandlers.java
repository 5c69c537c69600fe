package charms.interfaces.neutronpluginapisubordinate;

import charms.reactive.Action;
import charms.reactive.HookContext;
import java.util.List;
import java.util.Map;

/** A plugin, for {@link PluginCharm}. */
final class PluginHandlers {
  private final HookContext context;

  PluginHandlers(HookContext context) {
    this.context = context;
  }

  @Action("small")
  void configureLittle() {
    neutron().configurePlugin(NeutronPlugin.named("ovn").mechanismDrivers("ovn").build());
  }

  @Action("full")
  void configureAll() {
    neutron()
        .configurePlugin(
            NeutronPlugin.named("aPlugin")
                .corePlugin("aCorePlugin")
                .configFile("aNeutronPluginConfig")
                .servicePlugins("servicePlugin1,servicePlugin2")
                .subordinateConfiguration(
                    Map.of(
                        "neutron-api",
                        Map.of(
                            "/etc/neutron/neutron.conf",
                            Map.of(
                                "sections", Map.of("DEFAULT", List.of(List.of("key1", "val1")))))))
                .extensionDrivers("dns,port_security")
                .mechanismDrivers("ovn")
                .tenantNetworkTypes("geneve,gre")
                .securityGroups("true")
                .build());
  }

  @Action("restart")
  void restart() {
    neutron().requestRestart();
  }

  @Action("restart-neutron")
  void restartNeutron() {
    neutron().requestRestart("neutron");
  }

  @Action("migrate")
  void migrate() {
    neutron().requestDbMigration();
  }

  @Action("look")
  void look() {
    context
        .log()
        .info(
            "> "
                + neutron().neutronApiReady()
                + " "
                + neutron().dbMigrationPending()
                + " "
                + neutron().neutronConfigData());
  }

  private NeutronPluginApiSubordinateProvides neutron() {
    return context
        .endpoint("neutron-plugin", NeutronPluginApiSubordinateProvides.class)
        .orElseThrow();
  }
}
