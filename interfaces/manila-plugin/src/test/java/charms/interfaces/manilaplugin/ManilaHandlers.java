package charms.interfaces.manilaplugin;

import charms.reactive.Action;
import charms.reactive.HookContext;

/** manila, for {@link ManilaPluginRequiresTest}. */
final class ManilaHandlers {
  private static final AuthenticationData ACCOUNT =
      new AuthenticationData(
          "manila",
          "s3cret",
          "default",
          "services",
          "default",
          "http://10.5.100.21:5000",
          "http://10.5.100.21:35357",
          "password");
  private final HookContext context;

  ManilaHandlers(HookContext context) {
    this.context = context;
  }

  @Action("account")
  void giveAccountToAll() {
    plugins().setAuthenticationData(ACCOUNT);
    context.log().info("> " + ACCOUNT);
  }

  @Action("account-of-generic")
  void giveAccountToOne() {
    plugins().setAuthenticationData(ACCOUNT, "generic");
  }

  @Action("look")
  void look() {
    context.log().info("> " + plugins().names());
    plugins()
        .configurationData()
        .forEach(
            (name, data) ->
                context.log().info("> " + name + " " + data.isComplete() + " " + data.data()));
    context.log().info("> " + plugins().configurationData("generic").isPresent());
  }

  @Action("clear")
  void clear() {
    plugins().clearChanged();
  }

  private ManilaPluginRequires plugins() {
    return context.endpoint("manila-plugin", ManilaPluginRequires.class).orElseThrow();
  }
}
