package charms.mysql;

import charms.reactive.hooktool.HookTools;
import java.security.SecureRandom;
import java.util.Map;

/** Passwords of accounts, made once and kept in leader settings. */
final class Passwords {
  private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789";
  private static final int LENGTH = 32;

  private final HookTools tools;

  Passwords(HookTools tools) {
    this.tools = tools;
  }

  String of(String username) {
    String key = "password-" + username;
    String kept = tools.leaderGet().getOrDefault(key, "");
    if (!kept.isEmpty()) {
      return kept;
    }
    SecureRandom random = new SecureRandom();
    StringBuilder made = new StringBuilder();
    for (int i = 0; i < LENGTH; i++) {
      made.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    tools.leaderSet(Map.of(key, made.toString()));
    return made.toString();
  }
}
