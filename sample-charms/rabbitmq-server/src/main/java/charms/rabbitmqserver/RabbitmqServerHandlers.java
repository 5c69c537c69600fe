package charms.rabbitmqserver;

import charms.interfaces.rabbitmq.AccessRequest;
import charms.interfaces.rabbitmq.BrokerAnswer;
import charms.interfaces.rabbitmq.RabbitmqProvides;
import charms.layer.leadership.LeaderPasswords;
import charms.reactive.Action;
import charms.reactive.Hook;
import charms.reactive.HookContext;
import charms.reactive.When;
import java.util.Map;
import java.util.Optional;

/** Records users and virtual hosts, and answers requests. */
final class RabbitmqServerHandlers {
  private static final String USER = "user.";

  private final HookContext context;

  RabbitmqServerHandlers(HookContext context) {
    this.context = context;
  }

  @Hook("start")
  void start() {
    context.hookTools().openPort("5672/tcp");
    context.status().active("Unit is ready");
  }

  @When("amqp.available")
  void answer(RabbitmqProvides messaging) {
    LeaderPasswords passwords = LeaderPasswords.of(context);

    String address = context.hookTools().unitGet("private-address");
    for (AccessRequest request : messaging.requests()) {
      context.store().set(USER + request.username(), request.vhost());
      Optional<String> password = passwords.of(request.username());
      password.ifPresent(
          known -> messaging.answer(request.relationId(), BrokerAnswer.of(address, known)));
    }
  }

  @Action("show-users")
  String showUsers() {
    StringBuilder lines = new StringBuilder();
    for (Map.Entry<String, Object> entry : context.store().range(USER).entrySet()) {
      lines.append(lines.isEmpty() ? "" : "\n");
      lines.append(entry.getKey().substring(USER.length()));
      lines.append(": vhost ").append(entry.getValue());
    }
    return lines.toString();
  }
}
