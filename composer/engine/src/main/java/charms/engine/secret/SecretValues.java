package charms.engine.secret;

import charms.engine.state.ModelException;
import charms.engine.state.SecretRevision;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The values of secrets, given as {@code KEY} with text or {@code KEY#base64} with base64. No
 * message holds a value.
 */
public final class SecretValues {
  private static final String BASE64 = "#base64";
  private static final Pattern KEY = Pattern.compile("[a-z](?:-?[a-z0-9]){2,}");
  private static final int MOST_BYTES = 1_000_000;

  private SecretValues() {}

  /**
   * The values as a secret keeps them, base64 by bare key.
   *
   * @param spelled by key, as spelled
   * @throws ModelException for a key that is none, for text that is no base64, and for too much
   */
  public static SortedMap<String, String> encode(Map<String, String> spelled) {
    SortedMap<String, String> content = new TreeMap<>();
    spelled.forEach(
        (spelling, value) -> {
          String key = bare(spelling);
          if (!KEY.matcher(key).matches()) {
            throw new ModelException("key \"" + key + "\" not valid");
          }
          content.put(key, key.equals(spelling) ? encoded(value) : checked(key, value));
        });
    long bytes = content.values().stream().mapToLong(value -> value.length() * 3L / 4).sum();
    if (bytes > MOST_BYTES) {
      throw new ModelException("secret content too large: " + bytes + " bytes");
    }
    return content;
  }

  private static String checked(String key, String value) {
    try {
      Base64.getDecoder().decode(value);
      return value;
    } catch (IllegalArgumentException notBase64) {
      throw new ModelException("value of key \"" + key + "\" is not valid base64");
    }
  }

  private static String encoded(String value) {
    return Base64.getEncoder().encodeToString(value.getBytes(StandardCharsets.UTF_8));
  }

  /** All values as text. */
  public static SortedMap<String, String> plain(SecretRevision revision) {
    SortedMap<String, String> plain = new TreeMap<>();
    revision.content().forEach((key, value) -> plain.put(key, decoded(value)));
    return plain;
  }

  /** One value: as text, or as base64 for {@code KEY#base64}; empty when there is no such key. */
  public static Optional<String> one(SecretRevision revision, String spelling) {
    String key = bare(spelling);
    return Optional.ofNullable(revision.content().get(key))
        .map(value -> key.equals(spelling) ? decoded(value) : value);
  }

  /** The key without {@code #base64}. */
  public static String bare(String spelling) {
    return spelling.endsWith(BASE64)
        ? spelling.substring(0, spelling.length() - BASE64.length())
        : spelling;
  }

  private static String decoded(String value) {
    return new String(Base64.getDecoder().decode(value), StandardCharsets.UTF_8);
  }
}
