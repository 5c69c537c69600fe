package charms.build.fetch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/** The right to work on something in a cache; other threads and other processes wait for it. */
final class CacheLock {
  private static final Map<Path, ReentrantLock> THIS_PROCESS = new ConcurrentHashMap<>();

  private final FileChannel channel;
  private final ReentrantLock here;

  private CacheLock(FileChannel channel, ReentrantLock here) {
    this.channel = channel;
    this.here = here;
  }

  /**
   * Waits for its turn.
   *
   * @param what a place in the cache; the lock is a file beside it
   */
  static CacheLock take(Path what) throws IOException {
    Path file = what.resolveSibling(what.getFileName() + ".lock");
    Files.createDirectories(file.toAbsolutePath().getParent());
    ReentrantLock here =
        THIS_PROCESS.computeIfAbsent(file.toAbsolutePath(), one -> new ReentrantLock());
    here.lock();
    try {
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      channel.lock();
      return new CacheLock(channel, here);
    } catch (IOException failed) {
      here.unlock();
      throw failed;
    }
  }

  void release() throws IOException {
    try {
      channel.close();
    } finally {
      here.unlock();
    }
  }
}
