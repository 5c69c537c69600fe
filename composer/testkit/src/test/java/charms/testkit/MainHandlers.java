package charms.testkit;

import charms.reactive.AtExit;
import charms.reactive.AtStart;
import charms.reactive.Hook;
import charms.reactive.HookContext;
import charms.reactive.When;
import charms.reactive.WhenNot;

/** Handlers for {@link MainTest}. */
final class MainHandlers {
  private final HookContext context;

  MainHandlers(HookContext context) {
    this.context = context;
  }

  @AtStart
  void start() {
    context.log().info("start");
    context.atExit(() -> context.log().info("exit one"));
    context.atExit(() -> context.log().info("exit two"));
  }

  @Hook("collect-metrics")
  void metrics() {
    context.log().info("metrics");
  }

  @WhenNot("foo")
  void foo() {
    context.log().info("handler");
    context.notUnless("bar");
    context.notUnless("foo", "bar");
    context.notUnless();
    context.flags().set("foo");
  }

  @When("foo")
  void bar() {
    context.flags().clear("later");
  }

  @When({"foo", "ends"})
  void ends() {
    context.flags().set("ended");
    context.endHook();
  }

  @When({"foo", "ends"})
  void neverCalled() {
    context.flags().set("wrong");
  }

  @When("fails")
  void fails() {
    context.flags().set("lost");
    throw new IllegalStateException("exit 1");
  }

  @AtExit
  void exit() {
    context.log().info("at exit");
  }
}
