package charms.engine.nspawn;

import charms.engine.machine.FileChange;
import charms.engine.machine.FileChanges;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Files a machine has otherwise than its image: all of {@code /etc}, elsewhere those no package
 * brought. Left out: what packages, services and the machine itself keep, units' charms and what
 * the engine keeps.
 *
 * @param upper the machine's changes
 * @param image what lies below
 * @param packaged paths that packages brought
 */
record UpperFiles(Path upper, Path image, Set<String> packaged) {
  private static final Set<String> NOT_TOLD =
      Set.of(
          "dev",
          "etc/hostname",
          "etc/ld.so.cache",
          "etc/machine-id",
          "etc/resolv.conf",
          "proc",
          "run",
          "sys",
          "tmp",
          "var/cache",
          "var/lib/apt",
          "var/lib/dbus",
          "var/lib/dpkg",
          "var/lib/juju",
          "var/lib/systemd",
          "var/lib/ucf",
          "var/log/apt",
          "var/log/dpkg.log",
          "var/log/journal",
          "var/log/wtmp",
          "var/tmp");

  /** The files, by path. */
  List<FileChange> changes() throws IOException {
    FileChanges changes = new FileChanges();
    Files.walkFileTree(
        upper,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path found, BasicFileAttributes attributes) {
            return NOT_TOLD.contains(path(found)) || found.endsWith("__pycache__")
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path found, BasicFileAttributes attributes)
              throws IOException {
            String path = path(found);
            Path below = image.resolve(path);
            if (NOT_TOLD.contains(path)) {
              return FileVisitResult.CONTINUE;
            }
            if (FileChanges.isWhiteout(found)) {
              changes.deleted("/" + path, Optional.of(below));
            } else if (attributes.isOther()) {
              return FileVisitResult.CONTINUE;
            } else if (path.startsWith("etc/") || !packaged.contains(path)) {
              boolean known = Files.exists(below, LinkOption.NOFOLLOW_LINKS);
              changes.add("/" + path, known, Optional.of(below), found);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path gone, IOException meanwhile) {
            return FileVisitResult.CONTINUE;
          }
        });
    return changes.byPath();
  }

  private String path(Path found) {
    return upper.relativize(found).toString();
  }
}
