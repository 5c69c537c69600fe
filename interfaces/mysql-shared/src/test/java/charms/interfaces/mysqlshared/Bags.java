package charms.interfaces.mysqlshared;

import java.util.Map;
import java.util.TreeMap;

/** The bags of interfaces.md section 4. */
final class Bags {
  static final Map<String, String> REQUEST =
      Map.of("database", "congress", "username", "congress", "hostname", "10.5.100.11");
  static final Map<String, String> PREFIXED_REQUEST =
      Map.of(
          "novaapi_database", "nova_api",
          "novaapi_username", "nova",
          "novaapi_hostname", "10.5.100.11");
  static final Map<String, String> ANSWER =
      Map.of(
          "allowed_units", "congress/0 congress/1",
          "db_host", "10.5.100.31",
          "db_port", "3306",
          "password", "Qm7Zt3Rk9Wb5",
          "wait_timeout", "3600");
  static final Map<String, String> PREFIXED_ANSWER =
      Map.of(
          "novaapi_allowed_units", "congress/0 congress/1",
          "novaapi_password", "Qm7Zt3Rk9Wb5",
          "db_host", "10.5.100.31",
          "db_port", "3306",
          "wait_timeout", "3600");

  private Bags() {}

  static Map<String, String> with(Map<String, String> bag, Map<String, String> more) {
    Map<String, String> all = new TreeMap<>(bag);
    all.putAll(more);
    return all;
  }

  static Map<String, String> with(Map<String, String> bag, String key, String value) {
    return with(bag, Map.of(key, value));
  }

  static Map<String, String> without(Map<String, String> bag, String key) {
    Map<String, String> less = new TreeMap<>(bag);
    less.remove(key);
    return less;
  }
}
