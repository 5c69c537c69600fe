package charms.engine.nspawn;

import charms.model.diag.CharmException;
import charms.model.diag.Diagnostic;
import charms.model.hash.Digests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What machines of one release and one set of packages have in common:
 *
 * <pre>
 * images/debian-12-3f2a9c01b2d4/
 *   root/       its files; nothing changes them any more
 *   packages    the set, as asked for
 *   digest      of root/ as it was made
 * </pre>
 *
 * @param directory of the image
 */
record BaseImage(Path directory) {
  private static final int DIGITS = 12;

  static BaseImage of(Path images, DebianRelease release, PackageSet packages) {
    String digest = Digests.sha256(release + ";" + packages).substring(0, DIGITS);
    return new BaseImage(images.resolve(release.base().replace('@', '-') + "-" + digest));
  }

  Path root() {
    return directory.resolve("root");
  }

  Path packages() {
    return directory.resolve("packages");
  }

  Path digest() {
    return directory.resolve("digest");
  }

  boolean exists() {
    return Files.exists(digest());
  }

  /**
   * Checks that it is as it was made.
   *
   * @throws CharmException when something changed it
   */
  void verify() throws IOException {
    if (!Files.readString(digest()).strip().equals(TreeDigest.of(root()))) {
      throw new CharmException(
          Diagnostic.error("cannot use image '" + directory + "': its files were changed")
              .fix(
                  "destroy the models whose machines use it, then: rm -r --one-file-system "
                      + directory));
    }
  }
}
