package charms.build.fetch;

import charms.model.hash.Digests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.apache.commons.io.FileUtils;
import org.eclipse.jgit.api.FetchCommand;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;

/**
 * Bare clones, one for each URL, without history until a revision asks for it. Each is asked for
 * news once in a run.
 */
final class BareRepositories {
  private static final int PATIENCE_SECONDS = 60;

  private final Path directory;
  private final boolean offline;
  private final Consumer<String> progress;
  private final Set<String> asked = ConcurrentHashMap.newKeySet();

  /**
   * @param directory of the clones
   * @param progress hears what is fetched, as in {@code Fetching https://...}
   */
  BareRepositories(Path directory, boolean offline, Consumer<String> progress) {
    this.directory = directory;
    this.offline = offline;
    this.progress = progress;
  }

  /** The clone's place. */
  Path place(String url) {
    return directory.resolve(Digests.sha256(url) + ".git");
  }

  /**
   * The clone, made now or before.
   *
   * @throws FetchException when it has to be made and the build is offline
   */
  Git open(String url) throws GitAPIException, IOException, FetchException {
    Path clone = place(url);
    if (!Files.exists(clone)) {
      if (!mayAsk(url)) {
        throw new FetchException("'" + url + "' was never fetched, and this build is offline");
      }
      Files.createDirectories(directory);
      Path beside = Files.createTempDirectory(directory, "clone");
      try {
        progress.accept("Fetching " + url);
        Git.cloneRepository()
            .setURI(url)
            .setBare(true)
            .setCloneAllBranches(true)
            .setDepth(1)
            .setTimeout(PATIENCE_SECONDS)
            .setDirectory(beside.toFile())
            .call()
            .close();
        Files.move(beside, clone, StandardCopyOption.ATOMIC_MOVE);
        asked.add(url);
      } finally {
        FileUtils.deleteQuietly(beside.toFile());
      }
    }
    return Git.open(clone.toFile());
  }

  private boolean mayAsk(String url) {
    return url.startsWith("file:") || !offline;
  }

  /**
   * The commit of a revision. A whole commit id that is known is not asked for; where the
   * repository cannot be reached, what is known has to do.
   *
   * @throws FetchException when there is no such revision
   */
  ObjectId commit(Git git, String url, Optional<String> revision)
      throws GitAPIException, IOException, FetchException {
    Optional<ObjectId> known = resolve(git.getRepository(), revision);
    boolean fixed = revision.filter(ObjectId::isId).isPresent() && known.isPresent();
    if (!fixed && mayAsk(url) && asked.add(url)) {
      refresh(git, url, known.isPresent());
      known = resolve(git.getRepository(), revision);
    }
    if (known.isEmpty() && mayAsk(url) && isShallow(git)) {
      progress.accept("Fetching the history of " + url);
      fetch(git, url).setUnshallow(true).call();
      known = resolve(git.getRepository(), revision);
    }
    return known.orElseThrow(
        () ->
            new FetchException("'" + url + "' has no revision '" + revision.orElse("HEAD") + "'"));
  }

  private static void refresh(Git git, String url, boolean enoughWithout)
      throws GitAPIException, IOException {
    FetchCommand fetch = fetch(git, url);
    if (isShallow(git)) {
      fetch.setDepth(1);
    }
    try {
      fetch.call();
    } catch (GitAPIException unreachable) {
      if (!enoughWithout) {
        throw unreachable;
      }
    }
  }

  private static FetchCommand fetch(Git git, String url) {
    return git.fetch()
        .setRemote(url)
        .setRefSpecs("+refs/heads/*:refs/heads/*", "+refs/tags/*:refs/tags/*")
        .setRemoveDeletedRefs(false)
        .setTimeout(PATIENCE_SECONDS);
  }

  private static boolean isShallow(Git git) throws IOException {
    return !git.getRepository().getObjectDatabase().getShallowCommits().isEmpty();
  }

  private static Optional<ObjectId> resolve(Repository repository, Optional<String> revision)
      throws IOException {
    for (String name : List.of("", Constants.R_TAGS, Constants.R_HEADS)) {
      String full = revision.map(given -> name + given).orElse(Constants.HEAD);
      Ref ref = repository.exactRef(full);
      ObjectId found = ref == null ? null : ref.getObjectId();
      if (found == null && ObjectId.isId(full)) {
        found = ObjectId.fromString(full);
      }
      if (found != null && repository.getObjectDatabase().has(found)) {
        try (RevWalk walk = new RevWalk(repository)) {
          return Optional.of(walk.parseCommit(found).getId());
        }
      }
    }
    return Optional.empty();
  }
}
