package charms.build.fetch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.ReentrantLock;

/** The right to work in a cache; other threads and other processes wait for it. */
final class CacheLock {
  private static final ReentrantLock THIS_PROCESS = new ReentrantLock();

  private final FileChannel channel;

  private CacheLock(FileChannel channel) {
    this.channel = channel;
  }

  static CacheLock take(Path cache) throws IOException {
    Files.createDirectories(cache);
    THIS_PROCESS.lock();
    try {
      FileChannel channel =
          FileChannel.open(
              cache.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      channel.lock();
      return new CacheLock(channel);
    } catch (IOException failed) {
      THIS_PROCESS.unlock();
      throw failed;
    }
  }

  void release() throws IOException {
    try {
      channel.close();
    } finally {
      THIS_PROCESS.unlock();
    }
  }
}
