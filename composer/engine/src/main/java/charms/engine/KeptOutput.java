package charms.engine;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Hands on what a command prints, and keeps the end of it. */
final class KeptOutput extends OutputStream {
  /** So many bytes are kept. */
  static final int KEPT = 16 * 1024;

  private final OutputStream target;
  private byte[] kept = new byte[0];
  private boolean cut;

  KeptOutput(OutputStream target) {
    this.target = target;
  }

  @Override
  public void write(int one) throws IOException {
    write(new byte[] {(byte) one}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int count) throws IOException {
    target.write(bytes, from, count);
    keep(bytes, from, count);
  }

  private synchronized void keep(byte[] bytes, int from, int count) {
    byte[] all = Arrays.copyOf(kept, kept.length + count);
    System.arraycopy(bytes, from, all, kept.length, count);
    cut |= all.length > KEPT;
    kept = all.length > KEPT ? Arrays.copyOfRange(all, all.length - KEPT, all.length) : all;
  }

  @Override
  public void flush() throws IOException {
    target.flush();
  }

  /** What was printed; its end, after three dots, where that is too much. */
  synchronized String text() {
    return (cut ? "..." : "") + new String(kept, StandardCharsets.UTF_8);
  }
}
