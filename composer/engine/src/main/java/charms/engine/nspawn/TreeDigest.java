package charms.engine.nspawn;

import charms.model.hash.Digests;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * Whether a tree of files is as it was: each file's path, kind, mode, owner, size and time of last
 * change count, its content does not.
 */
final class TreeDigest {
  private TreeDigest() {}

  /** As 64 hexadecimal digits. */
  static String of(Path tree) throws IOException {
    Map<String, String> files = new TreeMap<>();
    Files.walkFileTree(
        tree,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path found, BasicFileAttributes attributes)
              throws IOException {
            return note(found);
          }

          @Override
          public FileVisitResult visitFile(Path found, BasicFileAttributes attributes)
              throws IOException {
            return note(found);
          }

          private FileVisitResult note(Path found) throws IOException {
            Map<String, Object> facts =
                Files.readAttributes(
                    found, "unix:mode,uid,gid,size,lastModifiedTime", LinkOption.NOFOLLOW_LINKS);
            files.put(tree.relativize(found).toString(), new TreeMap<>(facts).toString());
            return FileVisitResult.CONTINUE;
          }
        });
    MessageDigest digest = Digests.sha256();
    files.forEach(
        (path, facts) ->
            digest.update((path + "\0" + facts + "\0").getBytes(StandardCharsets.UTF_8)));
    return HexFormat.of().formatHex(digest.digest());
  }
}
