package charms.build.lock;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * What a package's file name says.
 *
 * @param name as in {@code charms.reactive}
 * @param version as in {@code 1.5.3}
 */
record PackageFile(String name, String version) {
  private static final int LONGEST = 4096;

  /**
   * {@code NAME-VERSION.tar.gz}, {@code NAME-VERSION-py3-none-any.whl}, {@code NAME-VERSION.jar}.
   */
  static PackageFile of(Path file) {
    String full = file.getFileName().toString();
    if (full.endsWith(".whl")) {
      String[] parts = full.split("-");
      return new PackageFile(parts[0], parts.length > 1 ? parts[1] : "0");
    }
    String stem = full.replaceFirst("\\.(tar\\.gz|tar\\.bz2|tgz|zip|jar)$", "");
    int dash =
        stem.endsWith("-SNAPSHOT")
            ? stem.lastIndexOf('-', stem.length() - 10)
            : stem.lastIndexOf('-');
    return dash < 0
        ? new PackageFile(stem, "0")
        : new PackageFile(stem.substring(0, dash), stem.substring(dash + 1));
  }

  /** The commit in the {@code .git} that pip packs with a repository's sources. */
  static Optional<String> commit(Path file) throws IOException {
    if (!file.toString().endsWith(".zip")) {
      return Optional.empty();
    }
    try (ZipFile zip = new ZipFile(file.toFile())) {
      Optional<? extends ZipEntry> head =
          zip.stream().filter(one -> one.getName().matches("[^/]+/\\.git/HEAD")).findFirst();
      if (head.isEmpty()) {
        return Optional.empty();
      }
      String text = text(zip, head.get());
      String folder = head.get().getName().replaceFirst("HEAD$", "");
      if (!text.startsWith("ref: ")) {
        return Optional.of(text);
      }
      return Optional.ofNullable(zip.getEntry(folder + text.substring("ref: ".length())))
          .map(entry -> quietly(zip, entry))
          .filter(found -> found.matches("[0-9a-f]{40}"));
    } catch (ZipException none) {
      return Optional.empty();
    }
  }

  private static String quietly(ZipFile zip, ZipEntry entry) {
    try {
      return text(zip, entry);
    } catch (IOException unreadable) {
      return "";
    }
  }

  private static String text(ZipFile zip, ZipEntry entry) throws IOException {
    try (InputStream stream = zip.getInputStream(entry)) {
      return new String(stream.readNBytes(LONGEST), StandardCharsets.UTF_8).strip();
    }
  }
}
