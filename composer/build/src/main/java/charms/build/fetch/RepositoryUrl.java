package charms.build.fetch;

import charms.build.fetch.ForeignRepositories.Keeper;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The git URL behind the many spellings of a repository (charm-build.md section 2): {@code gh:a/b},
 * {@code git@github.com:a/b}, {@code http://www.github.com/a/b} are all {@code
 * https://github.com/a/b}.
 */
final class RepositoryUrl {
  private static final List<Host> HOSTS =
      List.of(
          new Host(
              "https://github.com/",
              "(?:gh:|github:|https?://(?:www\\.)?github\\.com/|git@github\\.com:)(.+)"),
          new Host(
              "https://opendev.org/",
              "(?:https://(?:www\\.)?opendev\\.org/|git@opendev\\.org:)(.+)"),
          new Host("https://git.launchpad.net/", "https://git\\.launchpad\\.net/(.+)"),
          new Host(
              "https://bitbucket.org/",
              "(?:bb:|bitbucket:|https?://(?:www\\.)?bitbucket\\.org/)(.+\\.git(?:@.*)?)"));
  private static final Pattern BAZAAR =
      Pattern.compile(
          "(?:lp:|launchpad:|https?://(?:(?:code|www)\\.)?launchpad\\.net/|bzr\\+ssh://[^/]+/)(.+)");
  private static final Pattern MERCURIAL =
      Pattern.compile("(?:bb:|bitbucket:|https?://(?:www\\.)?bitbucket\\.org/)(.+)");
  private static final Pattern STORE = Pattern.compile("(cs:|bundle:).*");
  private static final Pattern SCP = Pattern.compile("([A-Za-z0-9._-]+@[A-Za-z0-9.-]+):([^/].*)");

  private RepositoryUrl() {}

  private record Host(String base, Pattern spelled) {
    Host(String base, String spelled) {
      this(base, Pattern.compile(spelled));
    }
  }

  /**
   * A repository and the revision behind {@code @}.
   *
   * @param url for git
   * @param revision empty for the newest
   */
  record Located(String url, Optional<String> revision) {}

  /** True when the text names a repository rather than a directory. */
  static boolean looksLikeOne(String text) {
    return text.contains("://")
        || text.contains("::")
        || text.startsWith("git@")
        || text.endsWith(".git")
        || text.matches("(gh|github|bb|bitbucket|lp|launchpad|cs|bundle):.*")
        || text.matches(".*\\.git@[^/]*");
  }

  /**
   * Reads it.
   *
   * @throws FetchException when no git can fetch it
   */
  static Located read(String spelled) throws FetchException {
    String text = spelled.strip();
    for (Host host : HOSTS) {
      Matcher matcher = host.spelled().matcher(text);
      if (matcher.matches()) {
        return split(host.base(), matcher.group(1));
      }
    }
    if (STORE.matcher(text).matches()) {
      throw new FetchException(
          "'"
              + text
              + "': the charm store is no more; clone it into a directory of CHARM_LAYERS_DIR or"
              + " CHARM_INTERFACES_DIR");
    }
    Matcher scp = SCP.matcher(text);
    if (scp.matches()) {
      return split("ssh://" + scp.group(1) + "/", scp.group(2));
    }
    int path = text.indexOf('/', Math.max(0, text.indexOf("://") + 3));
    return path < 0
        ? new Located(text, Optional.empty())
        : split(text.substring(0, path), text.substring(path));
  }

  /** The program other than git that fetches it, and its URL for that; empty for git. */
  static Optional<Foreign> foreign(String spelled) {
    String text = spelled.strip();
    for (Host host : HOSTS) {
      if (host.spelled().matcher(text).matches()) {
        return Optional.empty();
      }
    }
    Matcher bazaar = BAZAAR.matcher(text);
    if (bazaar.matches()) {
      return Optional.of(new Foreign(Keeper.BAZAAR, split("lp:", bazaar.group(1))));
    }
    Matcher mercurial = MERCURIAL.matcher(text);
    return mercurial.matches()
        ? Optional.of(
            new Foreign(Keeper.MERCURIAL, split("https://bitbucket.org/", mercurial.group(1))))
        : Optional.empty();
  }

  /**
   * A repository that git cannot fetch.
   *
   * @param keeper what fetches it
   * @param located its URL and revision
   */
  record Foreign(Keeper keeper, Located located) {}

  /** The repository ends at the first {@code @}. */
  private static Located split(String base, String path) {
    int mark = path.indexOf('@');
    return mark < 0
        ? new Located(base + path, Optional.empty())
        : new Located(
            base + path.substring(0, mark),
            Optional.of(path.substring(mark + 1)).filter(given -> !given.isEmpty()));
  }
}
