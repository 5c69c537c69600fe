package charms.interfaces.manilaplugin;

import charms.reactive.Action;
import charms.reactive.HookContext;

/** A plugin, for {@link ManilaPluginProvidesTest}. */
final class PluginHandlers {
  private final HookContext context;

  PluginHandlers(HookContext context) {
    this.context = context;
  }

  @Action("publish")
  void publish() {
    manila().publishName("generic");
    manila()
        .publishConfigurationData(
            PluginConfiguration.complete().with("/etc/manila/manila.conf", "[generic]\n"));
  }

  @Action("not-ready")
  void publishThatItIsNotReady() {
    manila()
        .publishConfigurationData(
            PluginConfiguration.incomplete().with("reason", "No authentication data"));
  }

  @Action("look")
  void look() {
    context
        .log()
        .info(
            "> "
                + manila().pluginName()
                + " "
                + manila()
                    .configurationData()
                    .flatMap(data -> data.file("/etc/manila/manila.conf"))
                    .map(String::strip)
                + " "
                + manila().authenticationData());
  }

  @Action("clear")
  void clear() {
    manila().clearChanged();
  }

  private ManilaPluginProvides manila() {
    return context.endpoint("manila-plugin", ManilaPluginProvides.class).orElseThrow();
  }
}
