package charms.engine.state;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Ids of secrets, as in {@code 9m4e2mr0ui3e8a215n4g}: twenty digits of base 32. */
public final class SecretId {
  private static final Pattern FORM =
      Pattern.compile("(?:secret:)?(?://)?(?:[0-9a-f-]{36}/)?([0-9a-v]{20})");
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BITS = 100;
  private static final int LENGTH = 20;

  private SecretId() {}

  /** The id in {@code secret:ID}, {@code secret://MODEL/ID} or plain; empty when there is none. */
  public static Optional<String> in(String text) {
    Matcher form = FORM.matcher(text);
    return form.matches() ? Optional.of(form.group(1)) : Optional.empty();
  }

  /** A new one. */
  public static String fresh() {
    String digits = new BigInteger(BITS, RANDOM).toString(32);
    return "0".repeat(LENGTH - digits.length()) + digits;
  }
}
