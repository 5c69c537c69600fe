package charms.layer.basic;

import charms.reactive.host.Host;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.stream.Stream;

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

  /** Makes a directory with those above it and gives it its owner; one that is there too. */
  public void makeDirectory(String path, FileOwner owner) {
    Path directory = host.file(path);
    try {
      Files.createDirectories(directory);
    } catch (IOException cause) {
      throw new UncheckedIOException("cannot make directory '" + path + "'", cause);
    }
    host.own(directory, owner.user(), owner.group(), owner.mode());
  }

  /**
   * Copies a directory of the charm over one of the machine; files only there stay.
   *
   * @param owner of every file; directories get the right to enter besides
   */
  public void copyTree(Path from, String to, FileOwner owner) {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path one : all.sorted().toList()) {
        String path = (to + "/" + from.relativize(one)).replaceAll("/+$", "");
        if (Files.isDirectory(one)) {
          int enter = owner.mode() | owner.mode() >> 2 & 0111;
          makeDirectory(path, FileOwner.of(owner.user(), owner.group(), enter));
        } else {
          write(path, Files.readString(one), owner);
        }
      }
    } catch (IOException cause) {
      throw new UncheckedIOException("cannot copy '" + from + "' to '" + to + "'", cause);
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
