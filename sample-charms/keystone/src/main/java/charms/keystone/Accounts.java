package charms.keystone;

import charms.interfaces.keystone.ServiceAccount;
import charms.reactive.hooktool.HookTools;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Accounts of services. A password is made once and kept in leader settings, so that the next
 * leader hands out the same.
 */
final class Accounts {
  private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789";
  private static final int PASSWORD_LENGTH = 32;

  private final HookTools tools;
  private final String tenant;

  Accounts(HookTools tools, String tenant) {
    this.tools = tools;
    this.tenant = tenant;
  }

  /** One account for all the services of an application, as {@code manila_manilav2}. */
  ServiceAccount of(List<String> services) {
    String username = String.join("_", services);
    return new ServiceAccount(
        username,
        id("user", username),
        password(username),
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

  private String password(String username) {
    String key = "password-" + username.replace('_', '-');
    String kept = tools.leaderGet().getOrDefault(key, "");
    if (!kept.isEmpty()) {
      return kept;
    }
    SecureRandom random = new SecureRandom();
    StringBuilder made = new StringBuilder();
    for (int i = 0; i < PASSWORD_LENGTH; i++) {
      made.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    tools.leaderSet(Map.of(key, made.toString()));
    return made.toString();
  }
}
