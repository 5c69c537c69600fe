package charms.engine.state;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file that was given to an application.
 *
 * @param application as in {@code congress}
 * @param name as in {@code software}
 * @param filename the name the unit's copy has, as in {@code software.zip}
 * @param revision counts what was given, from 1
 * @param size in bytes
 * @param digest SHA-256 of the content, in hexadecimal; also where the engine keeps it
 * @param given when it was given
 * @param origin the file it was taken from; null when that was not noted
 */
public record Resource(
    String application,
    String name,
    String filename,
    int revision,
    long size,
    String digest,
    Instant given,
    @Nullable String origin) {
  static String key(String application, String name) {
    return application + "/" + name;
  }

  String key() {
    return key(application, name);
  }
}
