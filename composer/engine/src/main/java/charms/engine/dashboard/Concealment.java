package charms.engine.dashboard;

import charms.engine.state.Model;
import charms.engine.state.Secret;
import charms.engine.state.SecretRevision;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Keeps from the page what nobody should read over a shoulder: what secrets hold, wherever it
 * stands; values whose key names a password, token or private key; passwords in addresses. The
 * address of a secret, as in {@code secret:9m4e2mr0ui3e8a215n4g}, is shown.
 */
final class Concealment {
  /** Stands in place of what is kept back. */
  static final String HIDDEN = "\u2022\u2022\u2022\u2022";

  private static final int SHORTEST = 4;
  private static final String WORDS =
      "(?:passw(?:or)?d|passphrase|secret|token|credential|private[-_]?key|(?<!public)[-_.]key$)";
  private static final Pattern KEY = Pattern.compile(WORDS, Pattern.CASE_INSENSITIVE);
  private static final Pattern IN_JSON =
      Pattern.compile(
          "(\"[^\"\\\\]*(?:passw(?:or)?d|passphrase|secret|token|credential|private[-_]?key)"
              + "[^\"\\\\]*\"\\s*:\\s*\")(?!secret:)[^\"\\\\]+\"",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern IN_ADDRESS = Pattern.compile("(://[^:/@\\s\"]+:)[^@/\\s\"]+@");

  private final List<String> contents;

  private Concealment(List<String> contents) {
    this.contents = contents;
  }

  static Concealment of(Model model) {
    Set<String> found =
        new TreeSet<>(
            Comparator.comparingInt(String::length)
                .reversed()
                .thenComparing(Comparator.naturalOrder()));
    for (Secret secret : model.holdings().secrets()) {
      for (SecretRevision revision : secret.revisions().values()) {
        for (String encoded : revision.content().values()) {
          found.add(encoded);
          found.add(decoded(encoded));
        }
      }
    }
    return new Concealment(found.stream().filter(content -> content.length() >= SHORTEST).toList());
  }

  /** The text without what secrets hold. */
  String text(String text) {
    String shown = text;
    for (String content : contents) {
      shown = shown.replace(content, HIDDEN);
    }
    shown = IN_JSON.matcher(shown).replaceAll("$1" + HIDDEN + "\"");
    return IN_ADDRESS.matcher(shown).replaceAll("$1" + HIDDEN + "@");
  }

  /** The value of a key, {@link #HIDDEN} when the key says so. */
  String value(String key, String value) {
    boolean named = KEY.matcher(key).find() && !value.startsWith("secret:");
    return named ? HIDDEN : text(value);
  }

  private static String decoded(String encoded) {
    try {
      return new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException plain) {
      return encoded;
    }
  }
}
