package charms.mysql;

/**
 * An account that may do everything in one database:
 *
 * <pre>{@code
 * CREATE DATABASE IF NOT EXISTS `congress` CHARACTER SET utf8;
 * CREATE USER IF NOT EXISTS 'congress'@'10.5.3.128' IDENTIFIED BY '...';
 * ALTER USER 'congress'@'10.5.3.128' IDENTIFIED BY '...';
 * GRANT ALL PRIVILEGES ON `congress`.* TO 'congress'@'10.5.3.128';
 * }</pre>
 *
 * @param database as in {@code congress}
 * @param user as in {@code congress}
 * @param host the address it connects from
 * @param password of the account, a secret
 */
record DatabaseGrant(String database, String user, String host, String password) {
  DatabaseGrant from(String address) {
    return new DatabaseGrant(database, user, address, password);
  }

  /** The statements; to run them again changes nothing. */
  String sql() {
    String account = text(user) + "@" + text(host);
    String identified = " IDENTIFIED BY " + text(password) + ";\n";
    return "CREATE DATABASE IF NOT EXISTS "
        + name(database)
        + " CHARACTER SET utf8;\nCREATE USER IF NOT EXISTS "
        + account
        + identified
        + "ALTER USER "
        + account
        + identified
        + "GRANT ALL PRIVILEGES ON "
        + name(database.replace("_", "\\_").replace("%", "\\%"))
        + ".* TO "
        + account
        + ";\n";
  }

  /** Everything but the password. */
  @Override
  public String toString() {
    return "DatabaseGrant[" + database + " to " + user + " from " + host + "]";
  }

  private static String name(String name) {
    return "`" + name.replace("`", "``") + "`";
  }

  private static String text(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "''") + "'";
  }
}
