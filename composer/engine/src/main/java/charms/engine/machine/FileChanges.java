package charms.engine.machine;

import charms.engine.machine.FileChange.Kind;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Collects how files of a machine differ from what they were. */
public final class FileChanges {
  private static final long LARGEST_TEXT = 256 * 1024;
  private static final int FILE_TYPE = 0xF000;
  private static final int CHARACTER_DEVICE = 0x2000;

  private final Map<String, FileChange> changes = new TreeMap<>();

  /** Those that differ, by path. */
  public List<FileChange> byPath() {
    return List.copyOf(changes.values());
  }

  /**
   * A file that is there now.
   *
   * @param known whether it was there before
   * @param before where it is to be read as it was; empty where that is not known
   */
  public void add(String path, boolean known, Optional<Path> before, Path now) throws IOException {
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

  /** A file that is gone. */
  public void deleted(String path, Optional<Path> before) throws IOException {
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
    if (file.filter(FileChanges::isSmallAndReadable).isEmpty()) {
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

  /** How an overlay file system notes that a file of the lower one is gone. */
  public static boolean isWhiteout(Path file) throws IOException {
    Map<String, Object> found =
        Files.readAttributes(file, "unix:mode,rdev", LinkOption.NOFOLLOW_LINKS);
    return ((int) found.get("mode") & FILE_TYPE) == CHARACTER_DEVICE
        && (long) found.get("rdev") == 0;
  }
}
