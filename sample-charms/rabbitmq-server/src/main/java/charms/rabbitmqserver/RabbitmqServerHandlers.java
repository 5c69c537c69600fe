package charms.rabbitmqserver;

import charms.interfaces.rabbitmq.AccessRequest;
import charms.interfaces.rabbitmq.BrokerAnswer;
import charms.interfaces.rabbitmq.RabbitmqProvides;
import charms.layer.basic.Services;
import charms.layer.leadership.LeaderPasswords;
import charms.reactive.Action;
import charms.reactive.Hook;
import charms.reactive.HookContext;
import charms.reactive.When;
import java.util.Optional;
import java.util.stream.Collectors;

/** Makes users and virtual hosts, and answers requests. */
final class RabbitmqServerHandlers {
  private final HookContext context;
  private final Broker broker;

  RabbitmqServerHandlers(HookContext context) {
    this.context = context;
    this.broker = new Broker(context.host());
  }

  @Hook("start")
  void start() {
    new Services(context.host()).start(Broker.SERVICE);
    context.hookTools().openPort("5672/tcp");
  }

  @Hook({"start", "config-changed", "update-status"})
  void tellStatus() {
    if (broker.isRunning()) {
      context.status().active("Unit is ready");
    } else {
      context.status().blocked("Services not running that should be: " + Broker.SERVICE);
    }
  }

  @When("amqp.available")
  void answer(RabbitmqProvides messaging) {
    LeaderPasswords passwords = LeaderPasswords.of(context);
    String address = context.hookTools().unitGet("private-address");
    for (AccessRequest request : messaging.requests()) {
      Optional<String> password = passwords.of(request.username());
      if (password.isPresent()) {
        make(Access.of(request), password.get());
        messaging.answer(request.relationId(), BrokerAnswer.of(address, password.get()));
      }
    }
  }

  @Action("show-users")
  String showUsers() {
    return Access.all(context.store()).stream()
        .map(access -> access.user() + ": vhost " + access.vhost())
        .collect(Collectors.joining("\n"));
  }

  private void make(Access access, String password) {
    if (!access.isMade(context.store())) {
      broker.make(access, password);
      access.keep(context.store());
    }
  }
}
