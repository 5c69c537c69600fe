package charms.engine.sandbox;

import charms.engine.machine.FileChange;
import charms.engine.machine.FileChanges;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Files of a machine that changed since it was made. The kernel notes each file's last change; what
 * is older than the machine is not looked at. Left out: units' charms and what the engine keeps,
 * Python's compiled files.
 */
final class SandboxFiles {
  private static final Set<String> NOT_ITS_OWN =
      Set.of("usr", "proc", "dev", "sys", "var/lib/juju", "var/lib/charm-sandbox");

  private final SandboxLayout layout;
  private final AsMade asMade;
  private final FileChanges changes = new FileChanges();

  SandboxFiles(SandboxLayout layout) {
    this.layout = layout;
    this.asMade = AsMade.of(layout);
  }

  /** The changed files, by path. */
  List<FileChange> changes() throws IOException {
    SortedSet<String> before = asMade.paths();
    FileTime made = asMade.time();
    SortedSet<String> there = new TreeSet<>();
    walk(
        layout.root(),
        (path, file, time) -> {
          there.add(path);
          if (time.compareTo(made) > 0) {
            Optional<Path> old = before.contains(path) ? asMade.content(path) : Optional.empty();
            changes.add("/" + path, before.contains(path), old, file);
          }
        });
    for (String path : before) {
      if (!there.contains(path)) {
        changes.deleted("/" + path, asMade.content(path));
      }
    }
    walk(
        layout.usr(),
        (path, file, time) -> {
          Path below = below(path);
          String shown = shown(path);
          if (FileChanges.isWhiteout(file)) {
            changes.deleted(shown, Optional.of(below));
          } else if (time.compareTo(made) > 0) {
            boolean known = Files.exists(below, LinkOption.NOFOLLOW_LINKS);
            changes.add(shown, known, Optional.of(below), file);
          }
        });
    return changes.byPath();
  }

  /** What the machine's change of a file in {@code /usr} hides. */
  private Path below(String path) {
    Path shared = layout.usrLower().resolve(path);
    boolean ours = Files.exists(shared, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(shared);
    return ours ? shared : Path.of("/usr").resolve(path);
  }

  /** Where the machine's programs look for it. */
  private static String shown(String path) {
    return path.startsWith(UsrLayer.ALTERNATIVES + "/")
        ? "/etc/alternatives" + path.substring(UsrLayer.ALTERNATIVES.length())
        : "/usr/" + path;
  }

  private interface Visit {
    void file(String path, Path file, FileTime changed) throws IOException;
  }

  private static void walk(Path root, Visit visit) throws IOException {
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path found, BasicFileAttributes attributes) {
            boolean skipped =
                NOT_ITS_OWN.contains(root.relativize(found).toString())
                    || found.endsWith("__pycache__")
                    || !Files.isReadable(found);
            return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path found, BasicFileAttributes attributes)
              throws IOException {
            FileTime changed =
                (FileTime) Files.getAttribute(found, "unix:ctime", LinkOption.NOFOLLOW_LINKS);
            visit.file(root.relativize(found).toString(), found, changed);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path gone, IOException meanwhile) {
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
