package charms.layer.openstackapi;

import charms.interfaces.mysqlshared.MysqlSharedRequires;
import charms.interfaces.rabbitmq.RabbitmqRequires;
import charms.layer.basic.FileOwner;
import charms.layer.basic.HostFiles;
import charms.reactive.HookContext;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * Files with which the service meets database and message queue over TLS (openstack-layer.md
 * section 4). Written before files are rendered that name them, not when a template asks.
 */
final class ClientAuthorities {
  private static final String DATABASE = "/usr/local/share/ca-certificates/db-client.";

  private final HookContext context;
  private final String group;

  ClientAuthorities(HookContext context, String group) {
    this.context = context;
    this.group = group;
  }

  /** Where the queue's authority is. */
  static String rabbitFile(String application) {
    return "/var/lib/charm/" + application + "/rabbit-client-ca.pem";
  }

  /** What a connection to the database adds to its URI; empty without TLS. */
  static String databaseQuery(MysqlSharedRequires database) {
    if (database.value("ssl_ca").isEmpty()) {
      return "";
    }
    String query = "?ssl_ca=" + DATABASE + "ca";
    boolean own = database.value("ssl_cert").isPresent() && database.value("ssl_key").isPresent();
    return own ? query + "&ssl_cert=" + DATABASE + "cert&ssl_key=" + DATABASE + "key" : query;
  }

  void write() {
    if (context.flags().isSet("amqp.available.ssl")) {
      context
          .endpoint("amqp", RabbitmqRequires.class)
          .flatMap(RabbitmqRequires::sslCertificate)
          .ifPresent(pem -> write(rabbitFile(context.application()), pem, 0644));
    }
    Optional<MysqlSharedRequires> database =
        context.endpoint("shared-db", MysqlSharedRequires.class);
    if (database.isPresent() && context.flags().isSet("shared-db.available.ssl")) {
      writeValue(database.get(), "ssl_ca", "ca", 0644);
      writeValue(database.get(), "ssl_cert", "cert", 0644);
      writeValue(database.get(), "ssl_key", "key", 0640);
    }
  }

  private void writeValue(MysqlSharedRequires database, String key, String suffix, int mode) {
    database
        .value(key)
        .map(text -> new String(Base64.getMimeDecoder().decode(text), StandardCharsets.UTF_8))
        .ifPresent(pem -> write(DATABASE + suffix, pem, mode));
  }

  private void write(String path, String pem, int mode) {
    new HostFiles(context.host()).write(path, pem, FileOwner.of("root", group, mode));
  }
}
