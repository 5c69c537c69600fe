package charms.engine.sandbox;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * The directories of the host's {@code /usr}, empty, and the user's own. An ordinary user may write
 * nowhere in {@code /usr}, not even in a namespace where it is root. Between the host's {@code
 * /usr} and a machine's changes these give every directory to the user, so that a charm can add,
 * replace and delete files there. To change a file in place stays refused.
 */
final class UsrDirectories {
  private static final Path USR = Path.of("/usr");

  private UsrDirectories() {}

  /** Makes them in a directory that is there. */
  static void make(Path target) throws IOException {
    Files.walkFileTree(USR, new Copying(target));
  }

  private static final class Copying extends SimpleFileVisitor<Path> {
    private final Path target;

    Copying(Path target) {
      this.target = target;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path found, BasicFileAttributes attributes)
        throws IOException {
      if (!Files.isReadable(found) || !Files.isExecutable(found)) {
        return FileVisitResult.SKIP_SUBTREE;
      }
      Files.createDirectories(target.resolve(USR.relativize(found).toString()));
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException gone) {
      return FileVisitResult.CONTINUE;
    }
  }
}
