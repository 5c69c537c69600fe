package charms.interfaces.mysqlshared;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The database's answer for one prefix:
 *
 * <pre>{@code
 * allowed_units=congress/0 congress/1 db_host=10.5.100.31 db_port=3306 password=... wait_timeout=3600
 * }</pre>
 *
 * @param host where the database answers
 * @param port by custom 3306; 0 where the client is to take its driver's own, as with databases
 *     older than the key
 * @param password of the account, a secret
 * @param allowedUnits units that may connect
 * @param waitTimeout seconds until an idle connection is closed; 0 to say nothing
 * @param sslCa certificate of the authority, base64; empty for none
 * @param prefix of the request answered; empty for none
 */
public record DatabaseAnswer(
    String host,
    int port,
    String password,
    List<String> allowedUnits,
    int waitTimeout,
    String sslCa,
    String prefix) {
  public DatabaseAnswer {
    allowedUnits = allowedUnits.stream().distinct().sorted(BY_NUMBER).toList();
  }

  private static final Comparator<String> BY_NUMBER =
      Comparator.comparing((String unit) -> unit.substring(0, slash(unit)))
          .thenComparingInt(DatabaseAnswer::number)
          .thenComparing(Comparator.naturalOrder());

  /** Port 3306, neither timeout nor certificate nor prefix. */
  public static DatabaseAnswer of(String host, String password, List<String> allowedUnits) {
    return new DatabaseAnswer(host, 3306, password, allowedUnits, 0, "", "");
  }

  public DatabaseAnswer onPort(int newPort) {
    return new DatabaseAnswer(host, newPort, password, allowedUnits, waitTimeout, sslCa, prefix);
  }

  /** The same without a port. */
  public DatabaseAnswer withoutPort() {
    return new DatabaseAnswer(host, 0, password, allowedUnits, waitTimeout, sslCa, prefix);
  }

  public DatabaseAnswer withWaitTimeout(int seconds) {
    return new DatabaseAnswer(host, port, password, allowedUnits, seconds, sslCa, prefix);
  }

  public DatabaseAnswer withSslCa(String certificate) {
    return new DatabaseAnswer(host, port, password, allowedUnits, waitTimeout, certificate, prefix);
  }

  public DatabaseAnswer withPrefix(String newPrefix) {
    return new DatabaseAnswer(host, port, password, allowedUnits, waitTimeout, sslCa, newPrefix);
  }

  /** Everything but the password. */
  @Override
  public String toString() {
    return "DatabaseAnswer[" + host + ":" + port + ", " + allowedUnits + ", '" + prefix + "']";
  }

  /** Wire keys and values; only password and units carry the prefix. */
  Map<String, String> asBag() {
    Map<String, String> bag = new TreeMap<>();
    bag.put("db_host", host);
    if (port > 0) {
      bag.put("db_port", String.valueOf(port));
    }
    bag.put("ssl_ca", sslCa);
    bag.put("wait_timeout", waitTimeout == 0 ? "" : String.valueOf(waitTimeout));
    bag.put(DatabaseRequest.key(prefix, "password"), password);
    bag.put(
        DatabaseRequest.key(prefix, "allowed_units"),
        allowedUnits.stream().collect(Collectors.joining(" ")));
    return bag;
  }

  private static int slash(String unit) {
    int slash = unit.lastIndexOf('/');
    return slash < 0 ? unit.length() : slash;
  }

  private static int number(String unit) {
    String digits = unit.substring(Math.min(unit.length(), slash(unit) + 1));
    return digits.matches("[0-9]{1,9}") ? Integer.parseInt(digits) : -1;
  }
}
