package charms.engine.nspawn;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Set;

/** Base images, made once: beside their place, and put there when they are whole. */
final class ImageCache {
  private static final Object ONE_AT_A_TIME = new Object();

  private final Path images;
  private final Set<BaseImage> verified = new HashSet<>();

  /**
   * @param images their directory; need not exist
   */
  ImageCache(Path images) {
    this.images = images.toAbsolutePath().normalize();
  }

  /** The image of a release with a set of packages; made when it is not there, else verified. */
  BaseImage get(DebianRelease release, PackageSet packages) throws IOException {
    BaseImage image = BaseImage.of(images, release, packages);
    synchronized (ONE_AT_A_TIME) {
      if (verified.contains(image)) {
        return image;
      }
      Files.createDirectories(images);
      Path lock = images.resolve(".lock");
      try (FileChannel channel =
          FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
        // Held until the channel is closed.
        channel.lock();
        if (image.exists()) {
          image.verify();
        } else {
          make(image, release, packages);
        }
        verified.add(image);
        return image;
      }
    }
  }

  private static void make(BaseImage image, DebianRelease release, PackageSet packages)
      throws IOException {
    Path directory = image.directory();
    BaseImage beside = new BaseImage(directory.resolveSibling(directory.getFileName() + ".new"));
    Removal.remove(beside.directory());
    Removal.remove(directory);
    Files.createDirectories(beside.root());
    Files.writeString(beside.packages(), release.base() + " " + packages + "\n");
    AptSources sources = AptSources.read(AptSettings.DIRECTORY);
    new ImageMaking(beside.root(), release, packages, sources).run();
    Files.writeString(beside.digest(), TreeDigest.of(beside.root()) + "\n");
    Files.move(beside.directory(), directory, StandardCopyOption.ATOMIC_MOVE);
  }
}
