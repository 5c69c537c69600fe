package charms.interfaces.rabbitmq;

import java.util.Map;
import java.util.TreeMap;

/**
 * The broker's answer: {@code hostname=10.5.100.41 private-address=10.5.100.41 password=...}.
 *
 * @param address where this broker unit answers
 * @param password of the account, a secret
 * @param sslPort as in 5671; 0 without TLS
 * @param sslCa certificate of the authority, base64; empty without TLS
 * @param vip the floating address of a broker clustered by hacluster; empty for none
 */
public record BrokerAnswer(String address, String password, int sslPort, String sslCa, String vip) {
  /** Neither TLS nor floating address. */
  public static BrokerAnswer of(String address, String password) {
    return new BrokerAnswer(address, password, 0, "", "");
  }

  public BrokerAnswer withTls(int port, String authority) {
    return new BrokerAnswer(address, password, port, authority, vip);
  }

  public BrokerAnswer behind(String floatingAddress) {
    return new BrokerAnswer(address, password, sslPort, sslCa, floatingAddress);
  }

  /** Everything but the password. */
  @Override
  public String toString() {
    return "BrokerAnswer[" + address + (vip.isEmpty() ? "" : " behind " + vip) + "]";
  }

  /** Wire keys and values; what does not apply is empty and so deleted. */
  Map<String, String> asBag() {
    Map<String, String> bag = new TreeMap<>();
    bag.put("hostname", address);
    bag.put("private-address", address);
    bag.put("password", password);
    bag.put("ssl_port", sslPort == 0 ? "" : String.valueOf(sslPort));
    bag.put("ssl_ca", sslCa);
    bag.put("clustered", vip.isEmpty() ? "" : "true");
    bag.put("vip", vip);
    return bag;
  }
}
