package charms.engine.sandbox;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A machine as it was when it was made: which files its root had, and the content of those that are
 * not copies of the host's.
 */
final class AsMade {
  private final SandboxLayout layout;

  private AsMade(SandboxLayout layout) {
    this.layout = layout;
  }

  static AsMade of(SandboxLayout layout) {
    return new AsMade(layout);
  }

  /** Keeps the machine as it is now, and thereby counts it as made. */
  void keep() throws IOException {
    Files.createDirectories(layout.asMade());
    SortedSet<String> paths = new TreeSet<>();
    Files.walkFileTree(layout.root(), new Keeping(paths));
    Path beside = layout.made().resolveSibling("made.new");
    Files.write(beside, paths);
    Files.move(beside, layout.made(), StandardCopyOption.ATOMIC_MOVE);
  }

  /** Paths of its root's files then, as in {@code etc/passwd}. */
  SortedSet<String> paths() throws IOException {
    return new TreeSet<>(Files.readAllLines(layout.made()));
  }

  /** When that was. */
  FileTime time() throws IOException {
    return (FileTime) Files.getAttribute(layout.made(), "unix:ctime");
  }

  /** Where the content of a file of then is to be read; empty when it is not known any more. */
  Optional<Path> content(String path) {
    return List.of(layout.asMade().resolve(path), Path.of("/").resolve(path)).stream()
        .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
        .findFirst();
  }

  /** Copies have the time of what they are copies of, but for fractions of a microsecond. */
  private static boolean isOfHost(String path, BasicFileAttributes copy) throws IOException {
    Path host = Path.of("/").resolve(path);
    if (!Files.isRegularFile(host, LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    BasicFileAttributes original = Files.readAttributes(host, BasicFileAttributes.class);
    return original.size() == copy.size()
        && original.lastModifiedTime().toMillis() == copy.lastModifiedTime().toMillis();
  }

  private final class Keeping extends SimpleFileVisitor<Path> {
    private final SortedSet<String> paths;

    Keeping(SortedSet<String> paths) {
      this.paths = paths;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path found, BasicFileAttributes attributes) {
      return found.equals(layout.records())
          ? FileVisitResult.SKIP_SUBTREE
          : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path found, BasicFileAttributes attributes)
        throws IOException {
      String path = layout.root().relativize(found).toString();
      paths.add(path);
      if (attributes.isRegularFile() && !isOfHost(path, attributes)) {
        Path target = layout.asMade().resolve(path);
        Files.createDirectories(target.getParent());
        Files.copy(
            found, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
      }
      return FileVisitResult.CONTINUE;
    }
  }
}
