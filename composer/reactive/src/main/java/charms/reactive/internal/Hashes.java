package charms.reactive.internal;

import charms.reactive.host.Host;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** MD5 in hexadecimal, as the unit's state keeps it to notice changes; not for security. */
final class Hashes {
  private static final String DIGITS = "0123456789abcdef";

  private Hashes() {}

  static String of(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Hash of the file's bytes; the empty text where there is no file. */
  static String of(Path file) {
    if (!Files.isRegularFile(file)) {
      return "";
    }
    try {
      return of(Files.readAllBytes(file));
    } catch (IOException cause) {
      throw new UncheckedIOException("cannot read '" + file + "'", cause);
    }
  }

  /** Hashes of files of the machine, by their names. */
  static Map<String, Object> ofFiles(Host host, List<String> paths) {
    Map<String, Object> hashes = new TreeMap<>();
    for (String path : paths) {
      hashes.put(path, of(host.file(path)));
    }
    return hashes;
  }

  private static String of(byte[] bytes) {
    byte[] hash;
    try {
      hash = MessageDigest.getInstance("MD5").digest(bytes);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has MD5", impossible);
    }
    StringBuilder text = new StringBuilder(2 * hash.length);
    for (byte part : hash) {
      text.append(DIGITS.charAt(part >> 4 & 15)).append(DIGITS.charAt(part & 15));
    }
    return text.toString();
  }
}
