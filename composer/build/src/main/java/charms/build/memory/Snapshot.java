package charms.build.memory;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * How places stand: a line a file with its size, the time of its last change and its inode. That
 * time (ctime) cannot be set back, so equal lines mean equal bytes. Directories count by the names
 * in them alone.
 */
final class Snapshot {
  private static final String STAT = "unix:size,ctime,ino";
  private static final Set<String> OF_GIT =
      Set.of("HEAD", "index", "packed-refs", "refs", "commondir");
  private static final int MOST = 200_000;

  private final List<String> lines = new ArrayList<>();
  private long newest = Long.MIN_VALUE;

  private Snapshot() {}

  /**
   * The places as they stand.
   *
   * @param apart a directory below some of them that is watched by itself
   * @throws IOException when one cannot be read, or there is a link to a directory elsewhere
   */
  static Snapshot of(List<Watched> places, Path apart) throws IOException {
    Snapshot snapshot = new Snapshot();
    for (Watched place : places) {
      snapshot.add(place, apart);
    }
    return snapshot;
  }

  /** A line a file, as in {@code 120 1793700000000000000 4711 /layers/basic/layer.yaml}. */
  String text() {
    return String.join("\n", lines);
  }

  /** When the last of the files was changed, in nanoseconds since 1970. */
  long newest() {
    return newest;
  }

  private void add(Watched place, Path apart) throws IOException {
    switch (place.kind()) {
      case ITSELF -> file(place.path());
      case NAMES -> names(place.path());
      case TREE -> tree(place.path(), apart);
    }
  }

  private void names(Path directory) throws IOException {
    if (!Files.isDirectory(directory)) {
      line("nothing " + directory);
      return;
    }
    List<String> found = new ArrayList<>();
    Files.walkFileTree(
        directory,
        EnumSet.of(FileVisitOption.FOLLOW_LINKS),
        2,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            found.add("name " + file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException unreadable) {
            found.add("name " + file);
            return FileVisitResult.CONTINUE;
          }
        });
    Collections.sort(found);
    for (String one : found) {
      line(one);
    }
  }

  private void tree(Path root, Path apart) throws IOException {
    int first = lines.size();
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
              throws IOException {
            boolean watchedItself = directory.equals(apart) && !directory.equals(root);
            if (watchedItself || !counts(directory)) {
              return FileVisitResult.SKIP_SUBTREE;
            }
            line("directory " + directory);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            if (counts(file)) {
              present(file, attributes.isSymbolicLink());
            }
            return FileVisitResult.CONTINUE;
          }
        });
    Collections.sort(lines.subList(first, lines.size()));
  }

  /** All but what git keeps for itself. */
  private static boolean counts(Path path) {
    Path parent = path.getParent();
    return parent == null
        || !parent.endsWith(".git")
        || OF_GIT.contains(path.getFileName().toString());
  }

  private void file(Path path) throws IOException {
    if (Files.exists(path, NOFOLLOW_LINKS)) {
      present(path, Files.isSymbolicLink(path));
    } else {
      line("nothing " + path);
    }
  }

  private void present(Path path, boolean link) throws IOException {
    stat(path, Files.readAttributes(path, STAT, NOFOLLOW_LINKS));
    if (link && Files.exists(path)) {
      if (Files.isDirectory(path)) {
        throw new IOException("a link to a directory: " + path);
      }
      stat(path, Files.readAttributes(path, STAT));
    }
  }

  private void stat(Path path, Map<String, Object> of) throws IOException {
    long changed = ((FileTime) of.get("ctime")).to(TimeUnit.NANOSECONDS);
    newest = Math.max(newest, changed);
    line(of.get("size") + " " + changed + " " + of.get("ino") + " " + path);
  }

  private void line(String text) throws IOException {
    if (lines.size() == MOST) {
      throw new IOException("too many files");
    }
    lines.add(text);
  }
}
