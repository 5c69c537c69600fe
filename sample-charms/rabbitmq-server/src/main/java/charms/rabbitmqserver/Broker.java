package charms.rabbitmqserver;

import charms.layer.basic.Services;
import charms.reactive.host.CommandResult;
import charms.reactive.host.Host;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** RabbitMQ on this machine, through {@code rabbitmqctl}, which takes a second for each call. */
final class Broker {
  static final String SERVICE = "rabbitmq-server";

  /** How {@code rabbitmqctl add_user} ends where the user is there (EX_SOFTWARE). */
  private static final int EXISTS = 70;

  private final Host host;

  Broker(Host host) {
    this.host = host;
  }

  boolean isRunning() {
    return new Services(host).running(SERVICE);
  }

  /** Makes virtual host, user and permissions; a user that is there gets the password. */
  void make(Access access, String password) {
    control("", "add_vhost", access.vhost()).orThrow();
    CommandResult added = control(password, "add_user", access.user());
    if (added.status() == EXISTS && added.errors().contains("already exists")) {
      control(password, "change_password", access.user()).orThrow();
    } else {
      added.orThrow();
    }
    control("", "set_permissions", "-p", access.vhost(), access.user(), ".*", ".*", ".*").orThrow();
    if (access.admin()) {
      control("", "set_user_tags", access.user(), "administrator").orThrow();
    }
  }

  /** A password is read from standard input, where no other program of the machine sees it. */
  private CommandResult control(String input, String... words) {
    List<String> command = new ArrayList<>(List.of("rabbitmqctl", "--quiet"));
    command.addAll(List.of(words));
    return input.isEmpty()
        ? host.run(command, Map.of())
        : host.run(command, Map.of(), input + "\n");
  }
}
