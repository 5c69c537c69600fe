package charms.interfaces.rabbitmq;

import charms.reactive.HookContext;
import charms.reactive.When;

/**
 * A broker that answers as in the example of the contract; with the flag {@code tls} over TLS, with
 * {@code vip} behind a floating address.
 */
final class AnsweringHandlers {
  private final HookContext context;

  AnsweringHandlers(HookContext context) {
    this.context = context;
  }

  @When("amqp.available")
  void answer(RabbitmqProvides clients) {
    BrokerAnswer answer = BrokerAnswer.of("10.5.100.41", "p7Xk2Vq9Rt4Z");
    if (context.flags().isSet("tls")) {
      answer = answer.withTls(5671, "LS0tLS1CRUdJTi");
    }
    if (context.flags().isSet("vip")) {
      answer = answer.behind("10.5.100.40");
    }
    for (AccessRequest request : clients.requests()) {
      context.store().set(request.unit(), request.toString());
      clients.answer(request.relationId(), answer);
    }
  }
}
