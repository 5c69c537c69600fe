package charms.interfaces.dashboardplugin;

import charms.reactive.Action;
import charms.reactive.HookContext;
import charms.reactive.When;
import java.util.List;

/** A plugin, for {@link DashboardPluginRequiresTest}. */
final class PluginHandlers {
  private final HookContext context;

  PluginHandlers(HookContext context) {
    this.context = context;
  }

  @When("dashboard.available")
  void publish(DashboardPluginRequires dashboard) {
    dashboard.publishPluginInfo("X = 1\n", null, null, List.of("python3-congress-dashboard"));
  }

  @Action("settings-alone")
  void publishSettings() {
    endpoint().publishPluginInfo("key = value", "priority");
  }

  @Action("principal")
  void read() {
    DashboardPluginRequires dashboard = endpoint();
    context
        .log()
        .info(dashboard.release() + " " + dashboard.binPath() + " " + dashboard.openstackDir());
  }

  private DashboardPluginRequires endpoint() {
    return context.endpoint("dashboard", DashboardPluginRequires.class).orElseThrow();
  }
}
