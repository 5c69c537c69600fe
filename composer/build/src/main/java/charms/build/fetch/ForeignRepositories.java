package charms.build.fetch;

import charms.build.program.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.commons.io.FileUtils;

/**
 * Layers kept with Bazaar or Mercurial, fetched by {@code bzr} and {@code hg}. What was fetched is
 * kept for offline builds, a directory for each URL and revision.
 */
final class ForeignRepositories {
  private final Path directory;
  private final boolean offline;
  private final Consumer<String> progress;

  /**
   * @param directory where work trees are kept
   * @param progress hears what is fetched
   */
  ForeignRepositories(Path directory, boolean offline, Consumer<String> progress) {
    this.directory = directory;
    this.offline = offline;
    this.progress = progress;
  }

  /** A program that keeps versions, and how it is told what. */
  enum Keeper {
    BAZAAR("bzr"),
    MERCURIAL("hg");

    private final String command;

    Keeper(String command) {
      this.command = command;
    }

    List<String> fetch(String url, Optional<String> revision, Path target) {
      List<String> words = new ArrayList<>(List.of(command, this == BAZAAR ? "branch" : "clone"));
      revision.ifPresent(
          given -> {
            words.add(this == BAZAAR ? "-r" : "-u");
            words.add(given);
          });
      words.add(url);
      words.add(target.toString());
      return words;
    }

    List<String> identify() {
      return this == BAZAAR
          ? List.of(command, "revision-info")
          : List.of(command, "log", "-r", ".", "--template", "{node}");
    }
  }

  /**
   * The files of a repository at a revision, and what the program calls it.
   *
   * @throws FetchException when the program is not there or fails, or offline nothing is kept
   */
  GitCache.Tree tree(Keeper keeper, String url, Optional<String> revision) throws FetchException {
    String key = url + revision.map(given -> "@" + given).orElse("");
    Path kept = directory.resolve(key.replaceAll("[^A-Za-z0-9.@-]+", "_"));
    try {
      CacheLock lock = CacheLock.take(kept);
      try {
        if (!offline) {
          progress.accept("Fetching " + url);
          fetch(keeper, url, revision, kept);
        } else if (!Files.isDirectory(kept)) {
          throw new FetchException("'" + url + "' was never fetched, and this build is offline");
        }
        String said = run(keeper, keeper.identify(), kept).strip();
        return new GitCache.Tree(kept, said.replaceFirst(".*\\s", ""));
      } finally {
        lock.release();
      }
    } catch (IOException cause) {
      throw new FetchException("cannot fetch '" + url + "': " + cause.getMessage(), cause);
    }
  }

  private void fetch(Keeper keeper, String url, Optional<String> revision, Path kept)
      throws IOException, FetchException {
    Path beside = Files.createTempDirectory(directory, "fetch");
    try {
      Path target = beside.resolve("tree");
      run(keeper, keeper.fetch(url, revision, target), directory);
      FileUtils.deleteDirectory(kept.toFile());
      Files.move(target, kept, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      FileUtils.deleteQuietly(beside.toFile());
    }
  }

  private static String run(Keeper keeper, List<String> words, Path place) throws FetchException {
    Program programs = Program.inherited();
    if (programs.find(keeper.command).isEmpty()) {
      throw new FetchException(
          "it is fetched by '"
              + keeper.command
              + "', which is not on PATH; install it, or clone the layer into a directory of"
              + " CHARM_LAYERS_DIR");
    }
    Program.Ended ended = programs.end(place, words);
    if (ended.status() != 0) {
      throw new FetchException(
          "'" + String.join(" ", words.subList(0, 2)) + "' fails: " + ended.output().strip());
    }
    return ended.output();
  }
}
