package charms.interfaces.rabbitmq;

import charms.reactive.Action;
import charms.reactive.ActionCall;
import charms.reactive.HookContext;
import charms.reactive.When;
import charms.reactive.WhenNot;

/** A service that asks for the access of the contract's example, unless the flag {@code silent}. */
final class AskingHandlers {
  private final HookContext context;

  AskingHandlers(HookContext context) {
    this.context = context;
  }

  @When("amqp.connected")
  @WhenNot("silent")
  void ask(RabbitmqRequires broker) {
    broker.requestAccess("congress", "openstack");
  }

  @Action("ask-from")
  void askFrom(ActionCall call) {
    broker().requestAccess("congress", "openstack", words(call, "address"));
  }

  @Action("value")
  String value(ActionCall call) {
    return broker().value(words(call, "key")).orElse("-");
  }

  @Action("answer")
  String answer() {
    return broker().privateAddress().orElse("-")
        + " "
        + broker().password().orElse("-")
        + " "
        + broker().vip().orElse("-")
        + " "
        + broker().sslCertificate().orElse("-");
  }

  @Action("hosts")
  String hosts() {
    return broker().connectedHosts() + " " + broker().readyHosts();
  }

  private static String words(ActionCall call, String parameter) {
    return String.valueOf(call.parameters().get(parameter));
  }

  private RabbitmqRequires broker() {
    return context.endpoint("amqp", RabbitmqRequires.class).orElseThrow();
  }
}
