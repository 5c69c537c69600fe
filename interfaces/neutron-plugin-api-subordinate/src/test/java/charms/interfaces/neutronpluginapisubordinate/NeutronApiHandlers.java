package charms.interfaces.neutronpluginapisubordinate;

import charms.reactive.Action;
import charms.reactive.HookContext;
import charms.reactive.When;
import java.util.Map;

/** neutron-api, for {@link NeutronPluginApiSubordinateRequiresTest}. */
final class NeutronApiHandlers {
  private final HookContext context;

  NeutronApiHandlers(HookContext context) {
    this.context = context;
  }

  @When("subordinate.connected")
  void publish(NeutronPluginApiSubordinateRequires plugins) {
    plugins.publishReady(context.flags().isSet("served"));
    plugins.publishConfig(
        context.flags().isSet("files.left") ? Map.of("core_plugin", "ml2", "a", 1) : Map.of());
  }

  @When({"subordinate.db_migration", "served"})
  void migrate(NeutronPluginApiSubordinateRequires plugins) {
    plugins.publishMigrated();
  }

  @Action("requests")
  void list() {
    context
        .endpoint("subordinate", NeutronPluginApiSubordinateRequires.class)
        .orElseThrow()
        .requests()
        .forEach(request -> context.log().info(request.toString()));
  }
}
