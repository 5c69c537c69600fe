package charms.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version of this program. */
public final class Version {
  private Version() {}

  /** As in {@code 0.1.0-SNAPSHOT}. */
  public static String current() {
    Properties properties = new Properties();
    try (InputStream source = Version.class.getResourceAsStream("version.properties")) {
      properties.load(source);
    } catch (IOException cause) {
      throw new UncheckedIOException("cannot read the version", cause);
    }
    return properties.getProperty("version");
  }
}
