package charms.reactive.host;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The machine the hook runs on. */
public final class MachineHost implements Host {
  private static final int NOT_INSTALLED = 127;

  @Override
  public Path file(String absolutePath) {
    return Path.of(absolutePath);
  }

  @Override
  public CommandResult run(List<String> command, Map<String, String> environment) {
    return run(command, environment, "");
  }

  @Override
  public CommandResult run(List<String> command, Map<String, String> environment, String input) {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(environment);
    Process process;
    try {
      process = builder.start();
    } catch (IOException missing) {
      return new CommandResult(command, NOT_INSTALLED, "", String.valueOf(missing.getMessage()));
    }
    ErrorReader errors = new ErrorReader(process.getErrorStream());
    errors.start();
    try {
      try (OutputStream to = process.getOutputStream()) {
        to.write(input.getBytes(StandardCharsets.UTF_8));
      } catch (IOException closed) {
        errors.note("input not read: " + closed.getMessage());
      }
      byte[] output = process.getInputStream().readAllBytes();
      int status = process.waitFor();
      errors.join();
      return new CommandResult(
          command, status, new String(output, StandardCharsets.UTF_8), errors.text());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(
          "cannot read what '" + command.get(0) + "' prints", unreadable);
    } catch (InterruptedException stopped) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while '" + command.get(0) + "' ran", stopped);
    }
  }

  /**
   * Gives the file away in this process where the system lets it, else through {@code chown}, whose
   * refusal is the error.
   */
  @Override
  public void own(Path file, String owner, String group, int mode) {
    try {
      PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
      view.setPermissions(permissions(mode));
      UserPrincipalLookupService names = file.getFileSystem().getUserPrincipalLookupService();
      try {
        view.setOwner(names.lookupPrincipalByName(owner));
        view.setGroup(names.lookupPrincipalByGroupName(group));
      } catch (FileSystemException refused) {
        run("chown", owner + ":" + group, file.toString()).orThrow();
      }
    } catch (IOException cause) {
      throw new UncheckedIOException(
          "cannot give '" + file + "' to '" + owner + ":" + group + "'", cause);
    }
  }

  private static Set<PosixFilePermission> permissions(int mode) {
    Set<PosixFilePermission> permissions = EnumSet.noneOf(PosixFilePermission.class);
    PosixFilePermission[] all = PosixFilePermission.values();
    for (int bit = 0; bit < all.length; bit++) {
      if ((mode >> (all.length - 1 - bit) & 1) == 1) {
        permissions.add(all[bit]);
      }
    }
    return permissions;
  }

  /** Reads standard error beside standard output, so that neither pipe fills up. */
  private static final class ErrorReader extends Thread {
    private final InputStream from;
    private final StringBuilder text = new StringBuilder();

    ErrorReader(InputStream from) {
      this.from = from;
      setDaemon(true);
    }

    @Override
    public void run() {
      try {
        note(new String(from.readAllBytes(), StandardCharsets.UTF_8));
      } catch (IOException closed) {
        note(String.valueOf(closed.getMessage()));
      }
    }

    synchronized void note(String more) {
      text.append(more);
    }

    synchronized String text() {
      return text.toString();
    }
  }
}
