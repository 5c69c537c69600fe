package charms.keystone;

import charms.interfaces.keystone.ServiceAccount;
import charms.layer.leadership.LeaderPasswords;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/**
 * Accounts of services. A password is made once and kept in leader settings, so that the next
 * leader hands out the same.
 */
final class Accounts {
  private final LeaderPasswords passwords;
  private final String tenant;

  Accounts(LeaderPasswords passwords, String tenant) {
    this.passwords = passwords;
    this.tenant = tenant;
  }

  /** One account for all the services of an application, as {@code manila_manilav2}. */
  ServiceAccount of(List<String> services) {
    String username = String.join("_", services);
    return new ServiceAccount(
        username,
        id("user", username),
        passwords.of(username).orElseThrow(),
        tenant,
        id("project", tenant),
        "service_domain",
        id("domain", "service_domain"));
  }

  /** An id that is the same on every unit. */
  static String id(String kind, String name) {
    byte[] seed = (kind + ":" + name).getBytes(StandardCharsets.UTF_8);
    return UUID.nameUUIDFromBytes(seed).toString().replace("-", "");
  }
}
