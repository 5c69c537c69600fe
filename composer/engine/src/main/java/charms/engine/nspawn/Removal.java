package charms.engine.nspawn;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Deletes files of machines and images, and refuses to go into what is mounted there. */
final class Removal {
  private Removal() {}

  /** Deletes a tree; none is no error. */
  static void remove(Path tree) throws IOException {
    if (!Files.exists(tree, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    Optional<String> mounted =
        OverlayMount.mounts().stream().filter(mount -> Path.of(mount).startsWith(tree)).findFirst();
    if (mounted.isPresent()) {
      throw new IOException("cannot delete '" + tree + "': " + mounted.get() + " is mounted");
    }
    Files.walkFileTree(
        tree,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path found, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(found);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path found, @Nullable IOException cause)
              throws IOException {
            Files.delete(found);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
