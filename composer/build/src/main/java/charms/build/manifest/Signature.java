package charms.build.manifest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Where a file came from and what it is.
 *
 * @param owner the include of the last layer that contributed
 * @param kind {@code static} or {@code dynamic}
 * @param sha256 of its bytes, in hexadecimal
 */
public record Signature(String owner, String kind, String sha256) {
  /** The hash of a file's bytes. */
  public static String sha256(Path file) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(Files.readAllBytes(file)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
