package charms.engine.sandbox;

import charms.engine.machine.FileChange;
import charms.engine.machine.FileChange.Kind;
import charms.engine.machine.TextDiff;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Files of a machine that changed since it was made. The kernel notes each file's last change; what
 * is older than the machine is not looked at. Left out: units' charms and what the engine keeps,
 * Python's compiled files.
 */
final class SandboxFiles {
  private static final long LARGEST_TEXT = 256 * 1024;
  private static final Set<String> NOT_ITS_OWN =
      Set.of("usr", "proc", "dev", "sys", "var/lib/juju", "var/lib/charm-sandbox");
  private static final int FILE_TYPE = 0xF000;
  private static final int CHARACTER_DEVICE = 0x2000;

  private final SandboxLayout layout;
  private final AsMade asMade;
  private final Map<String, FileChange> changes = new TreeMap<>();

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
            add("/" + path, before.contains(path), old, file);
          }
        });
    for (String path : before) {
      if (!there.contains(path)) {
        deleted("/" + path, asMade.content(path));
      }
    }
    walk(
        layout.usr(),
        (path, file, time) -> {
          Path below = below(path);
          String shown = shown(path);
          if (isWhiteout(file)) {
            deleted(shown, Optional.of(below));
          } else if (time.compareTo(made) > 0) {
            boolean known = Files.exists(below, LinkOption.NOFOLLOW_LINKS);
            add(shown, known, Optional.of(below), file);
          }
        });
    return changes.values().stream().sorted(Comparator.comparing(FileChange::path)).toList();
  }

  private void add(String path, boolean known, Optional<Path> before, Path now) throws IOException {
    Optional<String> old = known ? text(before) : Optional.of("");
    Optional<String> fresh = text(Optional.of(now));
    boolean comparable = old.isPresent() && fresh.isPresent();
    TextDiff diff = comparable ? TextDiff.of(old.get(), fresh.get()) : TextDiff.NONE;
    boolean touched = known && comparable && diff.text().isEmpty();
    if (touched && before.isPresent() && mode(before.get()).equals(mode(now))) {
      return;
    }
    long size = Files.isSymbolicLink(now) ? 0 : Files.size(now);
    Kind kind = known ? Kind.CHANGED : Kind.ADDED;
    changes.put(path, new FileChange(path, kind, mode(now), size, diff));
  }

  private void deleted(String path, Optional<Path> before) throws IOException {
    TextDiff diff = text(before).map(old -> TextDiff.of(old, "")).orElse(TextDiff.NONE);
    changes.put(path, new FileChange(path, Kind.DELETED, "", 0, diff));
  }

  private static String mode(Path file) throws IOException {
    return Files.isSymbolicLink(file)
        ? "symlink"
        : PosixFilePermissions.toString(
            Files.getPosixFilePermissions(file, LinkOption.NOFOLLOW_LINKS));
  }

  /** A link's text is where it leads; empty for what is no text, too large, or may not be read. */
  private static Optional<String> text(Optional<Path> file) throws IOException {
    if (file.filter(Files::isSymbolicLink).isPresent()) {
      return Optional.of("-> " + Files.readSymbolicLink(file.get()) + "\n");
    }
    if (file.filter(SandboxFiles::isSmallAndReadable).isEmpty()) {
      return Optional.empty();
    }
    byte[] bytes = Files.readAllBytes(file.get());
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.indexOf('\0') < 0 ? Optional.of(text) : Optional.empty();
    } catch (CharacterCodingException binary) {
      return Optional.empty();
    }
  }

  private static boolean isSmallAndReadable(Path file) {
    return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
        && Files.isReadable(file)
        && file.toFile().length() <= LARGEST_TEXT;
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

  /** How an overlay file system notes that a file of the lower one is gone. */
  private static boolean isWhiteout(Path file) throws IOException {
    Map<String, Object> found =
        Files.readAttributes(file, "unix:mode,rdev", LinkOption.NOFOLLOW_LINKS);
    return ((int) found.get("mode") & FILE_TYPE) == CHARACTER_DEVICE
        && (long) found.get("rdev") == 0;
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
