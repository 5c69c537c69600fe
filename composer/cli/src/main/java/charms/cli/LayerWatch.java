package charms.cli;

import static java.nio.file.StandardWatchEventKinds.ENTRY_CREATE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_DELETE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_MODIFY;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Waits until a file of some directories changes. */
final class LayerWatch implements AutoCloseable {
  private static final long QUIET_MILLISECONDS = 100;

  private final WatchService service;
  private final List<Path> places;
  private final Path output;

  /**
   * Watches from now on.
   *
   * @param places directories, with all below them
   * @param output a directory that is passed over, for the charm is written there
   */
  LayerWatch(List<Path> places, Path output) throws IOException {
    this.service = FileSystems.getDefault().newWatchService();
    this.places = List.copyOf(places);
    this.output = output.toAbsolutePath().normalize();
    for (Path place : places) {
      if (Files.isDirectory(place)) {
        register(place.toAbsolutePath().normalize());
      }
    }
  }

  List<Path> places() {
    return places;
  }

  /** Returns when something has changed and then nothing more for a moment. */
  void await() throws InterruptedException {
    WatchKey key = service.take();
    while (key != null) {
      key.pollEvents();
      key.reset();
      key = service.poll(QUIET_MILLISECONDS, TimeUnit.MILLISECONDS);
    }
  }

  @Override
  public void close() throws IOException {
    service.close();
  }

  private void register(Path root) throws IOException {
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
              throws IOException {
            if (directory.equals(output) || directory.endsWith(".git")) {
              return FileVisitResult.SKIP_SUBTREE;
            }
            directory.register(service, ENTRY_CREATE, ENTRY_DELETE, ENTRY_MODIFY);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
