package charms.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.util.Base64;

/**
 * A self-signed certificate with its key, made by the JDK's keytool, for charms that serve TLS.
 *
 * @param cert PEM
 * @param key PEM, PKCS 8
 */
public record TestCertificate(String cert, String key) {
  private static final String PASSWORD = "password";

  /** One for the name, and for {@code other.NAME}. Takes about a second. */
  public static TestCertificate of(String name) {
    try {
      Path directory = Files.createTempDirectory("certificate");
      Path store = directory.resolve("store.p12");
      try {
        keytool(name, store);
        return read(store);
      } finally {
        Files.deleteIfExists(store);
        Files.delete(directory);
      }
    } catch (IOException cause) {
      throw new UncheckedIOException("cannot make a certificate for '" + name + "'", cause);
    } catch (GeneralSecurityException cause) {
      throw new IllegalStateException("cannot read the certificate of '" + name + "'", cause);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while keytool ran", stopped);
    }
  }

  /** As options of charms take it. */
  public String certBase64() {
    return base64(cert);
  }

  /** As options of charms take it. */
  public String keyBase64() {
    return base64(key);
  }

  private static void keytool(String name, Path store) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "one",
                "-keyalg",
                "RSA",
                "-keysize",
                "2048",
                "-dname",
                "CN=" + name,
                "-ext",
                "SAN=dns:" + name + ",dns:other." + name,
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass",
                PASSWORD)
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException("cannot make a certificate for '" + name + "': " + said);
    }
  }

  private static TestCertificate read(Path store) throws IOException, GeneralSecurityException {
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store)) {
      keys.load(in, PASSWORD.toCharArray());
    }
    Key key = keys.getKey("one", PASSWORD.toCharArray());
    return new TestCertificate(
        pem("CERTIFICATE", keys.getCertificate("one").getEncoded()),
        pem("PRIVATE KEY", key.getEncoded()));
  }

  private static String pem(String what, byte[] der) {
    String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
    return "-----BEGIN " + what + "-----\n" + body + "\n-----END " + what + "-----\n";
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
  }
}
