package charms.layer.openstackpolicyd;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A zip file that a test writes down. */
public final class Zip {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final ZipOutputStream zip = new ZipOutputStream(bytes);

  /** With one more file. */
  public Zip with(String entry, String text) {
    return with(entry, text.getBytes(StandardCharsets.UTF_8));
  }

  /** With one more file. */
  public Zip with(String entry, byte[] content) {
    try {
      zip.putNextEntry(new ZipEntry(entry));
      zip.write(content);
      zip.closeEntry();
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
    return this;
  }

  /** The whole file. */
  public byte[] content() {
    try {
      zip.close();
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
    return bytes.toByteArray();
  }
}
