package charms.build.python;

import charms.model.diag.CharmException;
import charms.model.diag.Diagnostic;
import charms.model.diag.SourcePosition;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of a wheelhouse.txt or wheelhouse-constraints.txt.
 *
 * @param text as written
 * @param name the package it asks for, with anything between its parts as {@code -}; empty for a
 *     blank line or a comment
 */
record WheelhouseLine(String text, Optional<String> name) {
  private static final Pattern EGG = Pattern.compile("[#&]egg=([A-Za-z0-9._-]+)");
  private static final Pattern REPOSITORY =
      Pattern.compile("(git\\+[a-z]+://[^\\s#@]+(?:@[^\\s#@/]+/[^\\s#@]+)?)");
  private static final Pattern NAME = Pattern.compile("([A-Za-z0-9][A-Za-z0-9._-]*)(?![:/+]).*");
  private static final Pattern AT_URL =
      Pattern.compile("([A-Za-z0-9][A-Za-z0-9._-]*)\\s*@\\s*\\S+.*");

  /**
   * Reads a line.
   *
   * @throws CharmException when it asks for a package without saying its name
   */
  static WheelhouseLine of(String text, SourcePosition at) {
    String asked = text.strip();
    if (asked.isEmpty() || asked.startsWith("#")) {
      return new WheelhouseLine(text, Optional.empty());
    }
    Matcher egg = EGG.matcher(asked);
    if (egg.find()) {
      return new WheelhouseLine(text, Optional.of(normalised(egg.group(1))));
    }
    Matcher named = asked.contains("://") ? AT_URL.matcher(asked) : NAME.matcher(asked);
    if (!named.matches()) {
      throw new CharmException(
          Diagnostic.error(
              at,
              "Unable to determine package name for \""
                  + asked
                  + "\"; did you forget \"#egg=...\"?"));
    }
    return new WheelhouseLine(text, Optional.of(normalised(named.group(1))));
  }

  /** True when the line can mean one version only. */
  boolean pinned() {
    return name.isEmpty()
        || text.matches(".*==\\s*[^*,;\\s]+\\s*(;.*|#.*)?")
        || text.matches(".*@[0-9a-f]{40}(#.*)?\\s*");
  }

  /** The repository it names, without revision; empty for a package of an index. */
  Optional<String> repository() {
    Matcher url = REPOSITORY.matcher(text.strip());
    return name.isPresent() && url.find() ? Optional.of(url.group(1)) : Optional.empty();
  }

  /** A name by which packages are compared. */
  static String normalised(String name) {
    return name.replaceAll("[^A-Za-z0-9.]+", "-");
  }
}
