package charms.layer.basic;

import java.security.SecureRandom;

/** Passwords for services: letters and digits without those that look alike. */
public final class Passwords {
  private static final String LETTERS = "abcdefghjkmnpqrstvwxyzABCDEFGHJKLMNPQRSTVWXYZ23456789";
  private static final int LENGTH = 32;

  private final SecureRandom random = new SecureRandom();

  /** One of 32 characters. */
  public String make() {
    return make(LENGTH);
  }

  public String make(int length) {
    StringBuilder password = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      password.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return password.toString();
  }
}
