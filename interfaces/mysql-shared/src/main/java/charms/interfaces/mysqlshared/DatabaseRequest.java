package charms.interfaces.mysqlshared;

/**
 * One database a service needs:
 *
 * <pre>{@code
 * database=congress username=congress hostname=10.5.100.11
 * novaapi_database=nova_api novaapi_username=nova novaapi_hostname=10.5.100.11
 * }</pre>
 *
 * @param database as in {@code congress}
 * @param username as in {@code congress}
 * @param hostname address the service connects from; empty for the address of the endpoint
 * @param prefix sets several databases of one service apart; empty for none. Must not contain an
 *     underscore: databases split keys at the first one
 */
public record DatabaseRequest(String database, String username, String hostname, String prefix) {
  /**
   * @throws IllegalArgumentException if database or username is empty, or the prefix contains an
   *     underscore
   */
  public DatabaseRequest {
    if (database.isEmpty() || username.isEmpty()) {
      throw new IllegalArgumentException(
          "cannot ask for database '" + database + "' as '" + username + "': both are needed");
    }
    if (prefix.contains("_")) {
      throw new IllegalArgumentException(
          "cannot use prefix '" + prefix + "': databases split keys at the first '_'");
    }
  }

  /** Without prefix, from the address of the endpoint. */
  public static DatabaseRequest of(String database, String username) {
    return new DatabaseRequest(database, username, "", "");
  }

  public DatabaseRequest from(String newHostname) {
    return new DatabaseRequest(database, username, newHostname, prefix);
  }

  public DatabaseRequest withPrefix(String newPrefix) {
    return new DatabaseRequest(database, username, hostname, newPrefix);
  }

  /** The wire key of {@code name} under the prefix, as in {@code novaapi_password}. */
  static String key(String prefix, String name) {
    return prefix.isEmpty() ? name : prefix + "_" + name;
  }
}
