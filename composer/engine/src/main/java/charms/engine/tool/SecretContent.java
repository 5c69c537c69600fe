package charms.engine.tool;

import charms.engine.state.SecretRevision;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Content given as {@code KEY=VALUE}, {@code KEY#base64=VALUE} or a file of such keys. The client
 * has made {@code KEY#file=PATH} into base64. No message holds a value.
 */
final class SecretContent {
  private static final String BASE64 = "#base64";
  private static final Pattern KEY = Pattern.compile("[a-z](?:-?[a-z0-9]){2,}");

  private SecretContent() {}

  /** The content; empty when none is given. */
  static Optional<SecretRevision> read(List<String> words, Optional<String> file) {
    SortedMap<String, String> content = new TreeMap<>();
    TextMap.read(file).forEach((key, value) -> put(content, key, value));
    for (String word : words) {
      int equals = word.indexOf('=');
      if (equals <= 0) {
        throw ToolFailure.usage("expected \"key=value\" for the content of a secret");
      }
      put(content, word.substring(0, equals), word.substring(equals + 1));
    }
    return content.isEmpty() ? Optional.empty() : Optional.of(new SecretRevision(content));
  }

  private static void put(Map<String, String> content, String spelling, String value) {
    boolean encoded = spelling.endsWith(BASE64);
    String key = encoded ? bare(spelling) : spelling;
    if (!KEY.matcher(key).matches()) {
      throw ToolFailure.usage("key \"" + key + "\" not valid");
    }
    content.put(key, encoded ? checked(key, value) : encode(value));
  }

  private static String checked(String key, String value) {
    try {
      Base64.getDecoder().decode(value);
      return value;
    } catch (IllegalArgumentException notBase64) {
      throw ToolFailure.usage("value of key \"" + key + "\" is not valid base64");
    }
  }

  private static String encode(String value) {
    return Base64.getEncoder().encodeToString(value.getBytes(StandardCharsets.UTF_8));
  }

  /** All values as text. */
  static SortedMap<String, String> plain(SecretRevision revision) {
    SortedMap<String, String> plain = new TreeMap<>();
    revision.content().forEach((key, value) -> plain.put(key, decode(value)));
    return plain;
  }

  /** One value: as text, or as base64 for {@code KEY#base64}. */
  static String one(SecretRevision revision, String spelling) {
    boolean encoded = spelling.endsWith(BASE64);
    String value = revision.content().get(encoded ? bare(spelling) : spelling);
    if (value == null) {
      throw ToolFailure.refused("key \"" + bare(spelling) + "\" not found");
    }
    return encoded ? value : decode(value);
  }

  private static String bare(String spelling) {
    return spelling.endsWith(BASE64)
        ? spelling.substring(0, spelling.length() - BASE64.length())
        : spelling;
  }

  private static String decode(String value) {
    return new String(Base64.getDecoder().decode(value), StandardCharsets.UTF_8);
  }
}
