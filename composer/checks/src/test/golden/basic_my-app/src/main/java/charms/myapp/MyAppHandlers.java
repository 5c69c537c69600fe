package charms.myapp;

import charms.layer.basic.FileOwner;
import charms.layer.basic.HostFiles;
import charms.reactive.Action;
import charms.reactive.ActionCall;
import charms.reactive.HookContext;
import charms.reactive.When;
import charms.reactive.WhenNot;

/** What the charm does, and when. */
final class MyAppHandlers {
  private static final String FILE = "/etc/my-app/greeting";

  private final HookContext context;

  MyAppHandlers(HookContext context) {
    this.context = context;
  }

  @WhenNot("my-app.installed")
  void install() {
    writeGreeting();
    context.flags().set("my-app.installed");
    context.status().active("Unit is ready");
  }

  @When({"my-app.installed", "config.changed.greeting"})
  void writeGreeting() {
    String greeting = context.config().string("greeting").orElse("");
    new HostFiles(context.host()).write(FILE, greeting + "\n", FileOwner.ROOT);
  }

  @Action("show-greeting")
  void showGreeting(ActionCall call) {
    call.result("greeting", context.config().string("greeting").orElse(""));
  }
}
