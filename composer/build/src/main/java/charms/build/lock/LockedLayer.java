package charms.build.lock;

import java.util.Optional;

/**
 * A layer as it was.
 *
 * @param item the include, as in {@code layer:basic}
 * @param url where it was fetched from; empty for a local one
 * @param branch what was asked for; empty when nothing was
 * @param commit empty text where it is kept without git
 */
record LockedLayer(String item, Optional<String> url, Optional<String> branch, String commit) {
  /** The revision to take; empty where any will do. */
  Optional<String> revision(boolean branches) {
    Optional<String> named =
        branch
            .map(one -> one.replaceFirst("^refs/heads/", ""))
            .filter(one -> branches && !one.equals("master") && !one.equals("main"));
    return named.or(() -> Optional.of(commit)).filter(one -> !one.isEmpty());
  }
}
