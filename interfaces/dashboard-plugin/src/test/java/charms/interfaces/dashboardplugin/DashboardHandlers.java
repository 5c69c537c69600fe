package charms.interfaces.dashboardplugin;

import charms.reactive.Action;
import charms.reactive.HookContext;
import charms.reactive.When;

/** A dashboard, for {@link DashboardPluginProvidesTest}. */
final class DashboardHandlers {
  private final HookContext context;

  DashboardHandlers(HookContext context) {
    this.context = context;
  }

  @When("plugins.connected")
  void publish(DashboardPluginProvides plugins) {
    plugins.publish("ussuri", "/usr/bin", "/usr/share/openstack-dashboard");
  }

  @Action("plugins")
  void list() {
    context
        .endpoint("plugins", DashboardPluginProvides.class)
        .orElseThrow()
        .plugins()
        .forEach(plugin -> context.log().info(plugin.toString().replace("\n", "\\n")));
  }
}
