package charms.barbican;

import charms.layer.leadership.Leadership;
import charms.reactive.HookContext;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/**
 * The keys that encrypt the keys of projects, in leader settings: the leader makes them, all units
 * read them. Each is a Fernet key, 32 bytes in the base64 of URLs:
 *
 * <pre>
 * kek=nC3i...=         encrypts
 * next-kek=Yl1E...=    encrypts after the next rotation
 * former-kek=AfXm...=  encrypted before the last rotation
 * </pre>
 */
final class KeyEncryptionKeys {
  /** Set once there is a key. */
  static final String MADE = "leadership.set.kek";

  private static final String ACTIVE = "kek";
  private static final String NEXT = "next-kek";
  private static final String FORMER = "former-kek";
  private static final int BYTES = 32;

  private final Leadership leadership;

  private KeyEncryptionKeys(Leadership leadership) {
    this.leadership = leadership;
  }

  static KeyEncryptionKeys of(HookContext context) {
    return new KeyEncryptionKeys(Leadership.of(context));
  }

  /** All keys, first the one that encrypts; none until the leader has made it. */
  List<String> all() {
    List<String> keys = new ArrayList<>();
    for (String setting : List.of(ACTIVE, NEXT, FORMER)) {
      leadership.get(setting).ifPresent(keys::add);
    }
    return List.copyOf(keys);
  }

  /** Makes the first key. */
  void makeFirst() {
    leadership.set(Map.of(ACTIVE, random()));
  }

  /** Makes the key of the next rotation and forgets the one of before the last rotation. */
  void makeNext() {
    leadership.set(Map.of(NEXT, random(), FORMER, ""));
  }

  /**
   * Encrypts with the next key from now on.
   *
   * @throws IllegalStateException if there is none
   */
  void rotate() {
    String next =
        leadership
            .get(NEXT)
            .orElseThrow(
                () -> new IllegalStateException("there is no next key; run add-kek first"));
    String active = leadership.get(ACTIVE).orElse("");
    leadership.set(Map.of(ACTIVE, next, NEXT, "", FORMER, active));
  }

  private static String random() {
    byte[] bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().encodeToString(bytes);
  }
}
