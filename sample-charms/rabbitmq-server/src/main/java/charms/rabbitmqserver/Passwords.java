package charms.rabbitmqserver;

import charms.reactive.hooktool.HookTools;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;

/** Passwords of users: the leader makes them, every unit reads them from leader settings. */
final class Passwords {
  private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789";
  private static final int LENGTH = 32;

  private final HookTools tools;

  Passwords(HookTools tools) {
    this.tools = tools;
  }

  /** The user's password; empty on a unit that does not lead, until the leader has made it. */
  Optional<String> of(String username) {
    String key = "password-" + username;
    String kept = tools.leaderGet().getOrDefault(key, "");
    if (!kept.isEmpty()) {
      return Optional.of(kept);
    }
    if (!tools.isLeader()) {
      return Optional.empty();
    }
    SecureRandom random = new SecureRandom();
    StringBuilder made = new StringBuilder();
    for (int i = 0; i < LENGTH; i++) {
      made.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    tools.leaderSet(Map.of(key, made.toString()));
    return Optional.of(made.toString());
  }
}
