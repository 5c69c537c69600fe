package charms.interfaces.mysqlrouter;

/**
 * One account a router needs, its own or that of a service behind it:
 *
 * <pre>
 * mysqlrouter_username=mysqlrouteruser mysqlrouter_hostname=10.5.100.11
 * MRUP_database=congress MRUP_username=congress MRUP_hostname=10.5.100.11
 * </pre>
 *
 * @param prefix sets the requests of one router apart, as in {@code mysqlrouter}. Must not contain
 *     an underscore: databases split keys at the first one
 * @param database as in {@code congress}; empty for the router's own account
 * @param username as in {@code congress}
 * @param hostname address the account is used from; empty for the address of the endpoint
 */
public record AccountRequest(String prefix, String database, String username, String hostname) {
  /**
   * @throws IllegalArgumentException if prefix or username is empty, or the prefix contains an
   *     underscore
   */
  public AccountRequest {
    if (prefix.isEmpty() || username.isEmpty()) {
      throw new IllegalArgumentException(
          "cannot ask for account '" + username + "' under '" + prefix + "': both are needed");
    }
    if (prefix.contains("_")) {
      throw new IllegalArgumentException(
          "cannot use prefix '" + prefix + "': databases split keys at the first '_'");
    }
  }

  /** The router's own account, which may look at the cluster. */
  public static AccountRequest ofRouter(String prefix, String username) {
    return new AccountRequest(prefix, "", username, "");
  }

  /** A database for a service behind the router. */
  public static AccountRequest ofDatabase(String prefix, String database, String username) {
    return new AccountRequest(prefix, database, username, "");
  }

  public AccountRequest from(String newHostname) {
    return new AccountRequest(prefix, database, username, newHostname);
  }

  /** True if no database is asked for. */
  public boolean isRouters() {
    return database.isEmpty();
  }

  /** The wire key of {@code name} under the prefix, as in {@code MRUP_password}. */
  static String key(String prefix, String name) {
    return prefix.isEmpty() ? name : prefix + "_" + name;
  }
}
