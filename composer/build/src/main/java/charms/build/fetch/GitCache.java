package charms.build.fetch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.apache.commons.io.FileUtils;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
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
 * <p>A tree once taken never changes, so it is taken once. Builds at once take turns at each
 * repository.
 */
final class GitCache {
  private static final Pattern SCHEMES = Pattern.compile("(https|ssh|file|git)://?.+");

  private final Path directory;
  private final BareRepositories repositories;

  /**
   * @param progress hears what is fetched
   */
  GitCache(Path directory, boolean offline, Consumer<String> progress) {
    this.directory = directory;
    this.repositories = new BareRepositories(directory.resolve("git"), offline, progress);
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
      CacheLock lock = CacheLock.take(repositories.place(url));
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
    try (Git git = repositories.open(url)) {
      ObjectId commit = repositories.commit(git, url, revision);
      Path target = directory.resolve("tree").resolve(commit.name()).resolve(folder);
      if (!Files.exists(target)) {
        export(git.getRepository(), commit, folder, target);
      }
      return new Tree(target, commit.name());
    }
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
      move(beside, target);
    } finally {
      FileUtils.deleteQuietly(beside.toFile());
    }
  }

  /** Another repository may have the same commit, and be first. */
  private static void move(Path beside, Path target) throws IOException {
    try {
      Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileAlreadyExistsException | DirectoryNotEmptyException same) {
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
}
