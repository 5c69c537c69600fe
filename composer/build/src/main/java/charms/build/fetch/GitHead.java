package charms.build.fetch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The commit a work tree stands at, read from its files. A build asks this of every local layer;
 * opening a repository for it would take longer than all else a small build does.
 */
final class GitHead {
  private static final String REF = "ref: ";
  private static final String WORK_TREE = "gitdir: ";

  private GitHead() {}

  /** The commit; empty outside of any repository, and before its first commit. */
  static Optional<String> of(Path directory) throws IOException {
    Optional<Path> git = Optional.empty();
    for (Path place = directory.toAbsolutePath().normalize();
        git.isEmpty() && place != null;
        place = place.getParent()) {
      git = repository(place.resolve(".git"));
    }
    return git.isEmpty() ? Optional.empty() : head(git.get());
  }

  /** A directory, or a file that names one, as in a linked work tree. */
  private static Optional<Path> repository(Path git) throws IOException {
    if (Files.isDirectory(git) && Files.exists(git.resolve("HEAD"))) {
      return Optional.of(git);
    }
    if (!Files.isRegularFile(git)) {
      return Optional.empty();
    }
    String text = Files.readString(git).strip();
    return text.startsWith(WORK_TREE)
        ? Optional.of(git.resolveSibling(text.substring(WORK_TREE.length())))
        : Optional.empty();
  }

  private static Optional<String> head(Path git) throws IOException {
    String head = Files.readString(git.resolve("HEAD")).strip();
    if (!head.startsWith(REF)) {
      return commit(head);
    }
    String name = head.substring(REF.length());
    Path common = git.resolve("commondir");
    Path shared = Files.isRegularFile(common) ? git.resolve(Files.readString(common).strip()) : git;
    for (Path place : new Path[] {git.resolve(name), shared.resolve(name)}) {
      if (Files.isRegularFile(place)) {
        return commit(Files.readString(place).strip());
      }
    }
    Path packed = shared.resolve("packed-refs");
    if (Files.isRegularFile(packed)) {
      for (String line : Files.readAllLines(packed)) {
        if (line.endsWith(" " + name)) {
          return commit(line.substring(0, line.indexOf(' ')));
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<String> commit(String text) {
    return Optional.of(text).filter(id -> id.matches("[0-9a-f]{40}"));
  }
}
