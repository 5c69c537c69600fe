package charms.testkit;

import charms.reactive.Action;
import charms.reactive.AtExit;
import charms.reactive.AtStart;
import charms.reactive.Hook;
import charms.reactive.HookContext;
import charms.reactive.OnlyOnce;
import charms.reactive.When;
import charms.reactive.WhenAny;
import charms.reactive.WhenFileChanged;
import charms.reactive.WhenNot;
import charms.reactive.WhenNotAll;

/** Handlers for {@link DispatchTest}, each named for what it shows. */
final class DispatchHandlers {
  private final HookContext context;

  DispatchHandlers(HookContext context) {
    this.context = context;
  }

  @AtStart
  void start() {
    context.flags().whenSet("trigger.on").set("triggered").clear("trigger.gone");
  }

  @Hook({"install", "{requires:sketch}-relation-{joined,changed}"})
  void inHooks() {
    context.flags().set("hooked");
  }

  @WhenNot("first.done")
  void first() {
    context.flags().set("first.done");
  }

  @When("first.done")
  void afterFirst() {
    context.store().set("after-first", "yes");
  }

  @When("clears")
  void clears() {
    context.flags().clear("queued");
  }

  @When("queued")
  void neverWhenCleared() {
    context.store().set("never", "called");
  }

  @WhenAny({"one", "two"})
  void any() {
    context.store().set("any", true);
  }

  @WhenNotAll({"one", "two"})
  void notAll() {
    context.store().set("not-all", true);
  }

  @When("trigger.wanted")
  void trigger() {
    context.flags().set("trigger.on");
  }

  @OnlyOnce
  @When("once.wanted")
  void once() {
    context.store().set("count", (Long) context.store().get("count").orElse(0L) + 1);
  }

  @WhenFileChanged("/etc/watched.conf")
  void fileChanged() {
    context.status().active("file changed");
  }

  @When("fails")
  void fails() {
    context.flags().set("before.failure");
    context.log().info("about to fail");
    throw new IllegalStateException("no such thing");
  }

  @When({"ping", "loop"})
  void loops() {
    context.flags().clear("ping");
    context.flags().set("ping");
  }

  @AtExit
  void exit() {
    context.log().info("at exit");
  }

  @Action("greet")
  String greet() {
    context.action().orElseThrow().result("greeting.text", "hello");
    return "done";
  }

  @Action("break")
  void breaks() {
    context.flags().set("broken.by.action");
    throw new IllegalStateException("cannot greet: nobody there");
  }
}
