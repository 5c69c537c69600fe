package charms.model.hash;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Digests in hexadecimal, of algorithms that every Java has. */
public final class Digests {
  private Digests() {}

  /** SHA-256 of a text in UTF-8. */
  public static String sha256(String text) {
    return hex(sha256(), text.getBytes(StandardCharsets.UTF_8));
  }

  /** SHA-256 of a file's bytes. */
  public static String sha256(Path file) throws IOException {
    return hex(sha256(), Files.readAllBytes(file));
  }

  /** SHA-256 of what is still to come. */
  public static MessageDigest sha256() {
    return digest("SHA-256");
  }

  /** SHA-1 of bytes; not for security. */
  public static String sha1(byte[] bytes) {
    return hex(digest("SHA-1"), bytes);
  }

  private static String hex(MessageDigest digest, byte[] bytes) {
    return HexFormat.of().formatHex(digest.digest(bytes));
  }

  private static MessageDigest digest(String algorithm) {
    try {
      return MessageDigest.getInstance(algorithm);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has " + algorithm, impossible);
    }
  }
}
