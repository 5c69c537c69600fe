package charms.layer.openstackapi;

import charms.interfaces.rabbitmq.RabbitmqRequires;
import charms.layer.openstack.LazyValues;
import charms.layer.openstack.UrlHost;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code amqp} in templates (openstack-layer.md section 4). */
final class AmqpValues extends LazyValues {
  private final RabbitmqRequires messaging;
  private final String application;

  AmqpValues(RabbitmqRequires messaging, String application) {
    this.application = application;
    this.messaging = messaging;
  }

  @Override
  protected @Nullable Object value(String name) {
    return switch (name) {
      case "host" -> messaging.vip().or(messaging::privateAddress).orElse(null);
      case "hosts" -> hosts();
      case "port" -> port();
      case "ssl_data_complete" -> messaging.sslDataComplete();
      case "ssl_ca_file" -> ClientAuthorities.rabbitFile(application);
      case "transport_url" -> transportUrl();
      default -> messaging.value(name).orElse(null);
    };
  }

  private String port() {
    return messaging.value("ssl_port").orElse("5672");
  }

  /** Null where there is one broker. */
  private @Nullable String hosts() {
    List<String> ready = messaging.readyHosts();
    return ready.size() > 1 ? String.join(",", ready) : null;
  }

  /** Null until the broker has answered. */
  private @Nullable String transportUrl() {
    Optional<String> user = messaging.value("username");
    Optional<String> password = messaging.password();
    Optional<String> vhost = messaging.value("vhost");
    List<String> ready = messaging.readyHosts();
    if (user.isEmpty() || password.isEmpty() || vhost.isEmpty() || ready.isEmpty()) {
      return null;
    }
    List<String> brokers = new ArrayList<>();
    for (String host : ready) {
      brokers.add(user.get() + ":" + password.get() + "@" + UrlHost.of(host) + ":" + port());
    }
    return "rabbit://" + String.join(",", brokers) + "/" + vhost.get();
  }
}
