package charms.interfaces.mysqlrouter;

import charms.reactive.LocalBag;
import java.util.List;

/**
 * The cluster's answer for one prefix, published as JSON:
 *
 * <pre>
 * db_host="10.5.100.31" MRUP_password="..." MRUP_allowed_units="congress-mysql-router/0"
 * </pre>
 *
 * @param prefix of the request answered; empty for none
 * @param host where the cluster answers
 * @param password of the account, a secret
 * @param allowedUnits units that may connect, in this order
 * @param waitTimeout seconds until an idle connection is closed; 0 to say nothing
 * @param sslCa certificate of the authority, base64; empty to say nothing
 */
public record AccountAnswer(
    String prefix,
    String host,
    String password,
    List<String> allowedUnits,
    int waitTimeout,
    String sslCa) {
  public AccountAnswer {
    allowedUnits = List.copyOf(allowedUnits);
  }

  /** Neither timeout nor certificate. */
  public static AccountAnswer of(
      String prefix, String host, String password, List<String> allowedUnits) {
    return new AccountAnswer(prefix, host, password, allowedUnits, 0, "");
  }

  public AccountAnswer withWaitTimeout(int seconds) {
    return new AccountAnswer(prefix, host, password, allowedUnits, seconds, sslCa);
  }

  public AccountAnswer withSslCa(String certificate) {
    return new AccountAnswer(prefix, host, password, allowedUnits, waitTimeout, certificate);
  }

  /** Everything but the password. */
  @Override
  public String toString() {
    return "AccountAnswer['" + prefix + "', " + host + ", " + allowedUnits + "]";
  }

  /** Only password and units carry the prefix; no units at all are {@code null}. */
  void writeTo(LocalBag bag) {
    bag.putJson("db_host", host);
    if (waitTimeout > 0) {
      bag.putJson("wait_timeout", waitTimeout);
    }
    if (!sslCa.isEmpty()) {
      bag.putJson("ssl_ca", sslCa);
    }
    bag.putJson(AccountRequest.key(prefix, "password"), password);
    bag.putJson(
        AccountRequest.key(prefix, "allowed_units"),
        allowedUnits.isEmpty() ? null : String.join(" ", allowedUnits));
  }
}
