package charms.layer.basic;

import charms.reactive.host.Host;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;

/**
 * Files of the machine, written beside and renamed, so that a reader sees the old or the new one:
 *
 * <pre>{@code
 * boolean changed = files.write("/etc/congress/congress.conf", text, FileOwner.of("root", "congress", 0640));
 * }</pre>
 */
public final class HostFiles {
  private final Host host;

  public HostFiles(Host host) {
    this.host = host;
  }

  /**
   * Writes a file and its directories, and gives it its owner.
   *
   * @return true if its bytes changed; a file that has them already is left as it is
   */
  public boolean write(String path, String text, FileOwner owner) {
    Path file = host.file(path);
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    try {
      if (Files.isRegularFile(file) && Arrays.equals(Files.readAllBytes(file), bytes)) {
        return false;
      }
      Files.createDirectories(file.getParent());
      Path beside = file.resolveSibling("." + file.getFileName() + ".new");
      Files.write(beside, bytes);
      host.own(beside, owner.user(), owner.group(), owner.mode());
      Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      return true;
    } catch (IOException cause) {
      throw new UncheckedIOException("cannot write '" + path + "'", cause);
    }
  }

  /** Deletes a file; one that is missing is no error. */
  public boolean delete(String path) {
    try {
      return Files.deleteIfExists(host.file(path));
    } catch (IOException cause) {
      throw new UncheckedIOException("cannot delete '" + path + "'", cause);
    }
  }

  /** The text of a file; the empty text where there is none. */
  public String read(String path) {
    Path file = host.file(path);
    try {
      return Files.isRegularFile(file) ? Files.readString(file) : "";
    } catch (IOException cause) {
      throw new UncheckedIOException("cannot read '" + path + "'", cause);
    }
  }
}
