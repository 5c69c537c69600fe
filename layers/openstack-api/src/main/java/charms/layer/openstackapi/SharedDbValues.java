package charms.layer.openstackapi;

import charms.interfaces.mysqlshared.MysqlSharedRequires;
import charms.jinja.value.TemplateFunction;
import charms.layer.openstack.LazyValues;
import charms.layer.openstack.OpenStackRelease;
import charms.layer.openstack.UrlHost;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code shared_db} in templates (openstack-layer.md section 4). */
final class SharedDbValues extends LazyValues {
  private final MysqlSharedRequires database;
  private final OpenStackRelease release;

  SharedDbValues(MysqlSharedRequires database, OpenStackRelease release) {
    this.database = database;
    this.release = release;
  }

  @Override
  protected @Nullable Object value(String name) {
    return switch (name) {
      case "host" -> database.dbHost().orElse(null);
      case "port" -> database.value("db_port").orElse(null);
      case "type" -> "mysql";
      case "driver" -> driver();
      case "uri" -> uri("");
      case "get_uri" -> (TemplateFunction) arguments -> uri(prefix(arguments));
      case "get_password" ->
          (TemplateFunction) arguments -> database.password(prefix(arguments)).orElse(null);
      default -> database.value(name).orElse(null);
    };
  }

  private String driver() {
    return release.isAtLeast(OpenStackRelease.STEIN) ? "mysql+pymysql" : "mysql";
  }

  /** The one argument a template gives; without one the database has no prefix. */
  private static String prefix(List<? extends @Nullable Object> arguments) {
    return arguments.isEmpty() || arguments.get(0) == null ? "" : arguments.get(0).toString();
  }

  /** Null until all parts are there. */
  private @Nullable String uri(String prefix) {
    String start = prefix.isEmpty() ? "" : prefix + "_";
    Optional<String> host = database.dbHost();
    Optional<String> user = database.value(start + "username");
    Optional<String> password = database.password(prefix);
    Optional<String> name = database.value(start + "database");
    if (host.isEmpty() || user.isEmpty() || password.isEmpty() || name.isEmpty()) {
      return null;
    }
    String port = database.value("db_port").map(text -> ":" + text).orElse("");
    return driver()
        + "://"
        + quoted(user.get())
        + ":"
        + quoted(password.get())
        + "@"
        + UrlHost.of(host.get())
        + port
        + "/"
        + name.get()
        + ClientAuthorities.databaseQuery(database);
  }

  /** A password may hold what has a meaning in a URI. */
  private static String quoted(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
