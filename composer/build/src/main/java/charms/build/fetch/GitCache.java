package charms.build.fetch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.io.FileUtils;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;

/**
 * Repositories fetched so far, one bare clone for each URL, and the trees taken from them:
 *
 * <pre>
 * git/&lt;sha256 of the URL&gt;.git
 * tree/&lt;commit&gt;/layers/basic
 * </pre>
 *
 * <p>A tree once taken never changes, so it is taken once. Builds at once take turns.
 */
final class GitCache {
  private static final Pattern SCHEMES = Pattern.compile("(https|ssh|file|git)://?.+");

  private final Path directory;
  private final boolean offline;

  GitCache(Path directory, boolean offline) {
    this.directory = directory;
    this.offline = offline;
  }

  /**
   * A tree of a repository.
   *
   * @param directory its files
   * @param commit the commit it is of
   */
  record Tree(Path directory, String commit) {}

  /**
   * The files below {@code subdir} at a revision.
   *
   * @throws FetchException when the repository, the revision or the directory is not to be had
   */
  Tree tree(String url, Optional<String> subdir, Optional<String> revision) throws FetchException {
    if (!SCHEMES.matcher(url).matches()) {
      throw new FetchException("'" + url + "' is no https, ssh, file or git URL");
    }
    String folder = subdir.orElse("");
    if (folder.startsWith("/") || List.of(folder.split("/")).contains("..")) {
      throw new FetchException("subdir '" + folder + "' leads out of the repository");
    }
    try {
      CacheLock lock = CacheLock.take(directory);
      try {
        return locked(url, folder, revision);
      } finally {
        lock.release();
      }
    } catch (GitAPIException | IOException cause) {
      throw new FetchException("cannot fetch '" + url + "': " + cause.getMessage(), cause);
    }
  }

  private Tree locked(String url, String folder, Optional<String> revision)
      throws GitAPIException, IOException, FetchException {
    try (Git git = repository(url)) {
      ObjectId commit = commit(git, url, revision);
      Path target = directory.resolve("tree").resolve(commit.name()).resolve(folder);
      if (!Files.exists(target)) {
        export(git.getRepository(), commit, folder, target);
      }
      return new Tree(target, commit.name());
    }
  }

  private Git repository(String url) throws GitAPIException, IOException, FetchException {
    Path clone = directory.resolve("git").resolve(digest(url) + ".git");
    if (!Files.exists(clone)) {
      if (offline && !url.startsWith("file:")) {
        throw new FetchException("'" + url + "' was never fetched, and this build is offline");
      }
      Files.createDirectories(clone.getParent());
      Path beside = Files.createTempDirectory(clone.getParent(), "clone");
      try {
        Git.cloneRepository()
            .setURI(url)
            .setBare(true)
            .setDirectory(beside.toFile())
            .call()
            .close();
        Files.move(beside, clone, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        FileUtils.deleteQuietly(beside.toFile());
      }
    }
    return Git.open(clone.toFile());
  }

  /**
   * The commit of a revision. The repository is asked again each time, except for a whole commit id
   * that is known; where it cannot be reached, what is known has to do.
   */
  private ObjectId commit(Git git, String url, Optional<String> revision)
      throws GitAPIException, IOException, FetchException {
    Optional<ObjectId> known = resolve(git.getRepository(), revision);
    boolean fixed = revision.filter(ObjectId::isId).isPresent() && known.isPresent();
    boolean reachable = url.startsWith("file:") || !offline;
    if (!fixed && reachable) {
      refresh(git, url, known.isPresent());
      known = resolve(git.getRepository(), revision);
    }
    return known.orElseThrow(
        () ->
            new FetchException("'" + url + "' has no revision '" + revision.orElse("HEAD") + "'"));
  }

  private static void refresh(Git git, String url, boolean enoughWithout) throws GitAPIException {
    try {
      git.fetch()
          .setRemote(url)
          .setRefSpecs("+refs/heads/*:refs/heads/*", "+refs/tags/*:refs/tags/*")
          .setRemoveDeletedRefs(false)
          .call();
    } catch (GitAPIException unreachable) {
      if (!enoughWithout) {
        throw unreachable;
      }
    }
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

  private void export(Repository repository, ObjectId commit, String folder, Path target)
      throws IOException, FetchException {
    Files.createDirectories(directory.resolve("tree"));
    Path beside = Files.createTempDirectory(directory.resolve("tree"), "export");
    try (RevWalk walk = new RevWalk(repository);
        TreeWalk files = new TreeWalk(repository)) {
      RevCommit parsed = walk.parseCommit(commit);
      files.addTree(parsed.getTree());
      files.setRecursive(true);
      boolean any = false;
      while (files.next()) {
        String path = files.getPathString();
        if (folder.isEmpty() || path.startsWith(folder + "/")) {
          any = true;
          String name = folder.isEmpty() ? path : path.substring(folder.length() + 1);
          write(repository, files, beside.resolve(name));
        }
      }
      if (!any) {
        throw new FetchException("commit " + commit.name() + " has no directory '" + folder + "'");
      }
      Files.createDirectories(target.getParent());
      Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      FileUtils.deleteQuietly(beside.toFile());
    }
  }

  private static void write(Repository repository, TreeWalk at, Path file) throws IOException {
    FileMode mode = at.getFileMode(0);
    if (mode == FileMode.GITLINK) {
      return;
    }
    Files.createDirectories(file.getParent());
    byte[] bytes = repository.open(at.getObjectId(0)).getBytes();
    if (mode == FileMode.SYMLINK) {
      Files.createSymbolicLink(file, Path.of(new String(bytes, StandardCharsets.UTF_8)));
      return;
    }
    Files.write(file, bytes);
    String rights = mode == FileMode.EXECUTABLE_FILE ? "rwxr-xr-x" : "rw-r--r--";
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(rights));
  }

  private static String digest(String url) {
    try {
      byte[] text = url.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
