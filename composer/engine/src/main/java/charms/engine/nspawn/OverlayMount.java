package charms.engine.nspawn;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A machine's root: what it changed, over an image.
 *
 * @param layout the machine's
 * @param image what lies below, as it is for all machines
 */
record OverlayMount(NspawnLayout layout, Path image) {
  private static final Path MOUNTS = Path.of("/proc/self/mounts");

  /** Mounts it where it is not. */
  void mount() throws IOException {
    for (Path directory : List.of(layout.root(), layout.upper(), layout.work())) {
      Files.createDirectories(directory);
    }
    if (!isMounted(layout.root())) {
      String options =
          "lowerdir=%s,upperdir=%s,workdir=%s".formatted(image, layout.upper(), layout.work());
      HostCommand.of("mount", "-t", "overlay", "overlay", "-o", options, layout.root().toString())
          .run();
    }
  }

  /** Takes the mount of a machine away, and what was mounted inside; none is no error. */
  static void unmount(NspawnLayout layout) throws IOException {
    while (isMounted(layout.root())) {
      HostCommand.of("umount", "--recursive", layout.root().toString()).run();
    }
  }

  /** Whether something is mounted at a directory. */
  static boolean isMounted(Path directory) throws IOException {
    return mounts().contains(directory.toString());
  }

  /** Where something is mounted on this host. */
  static List<String> mounts() throws IOException {
    return Files.readString(MOUNTS, StandardCharsets.UTF_8)
        .lines()
        .map(line -> line.split(" ")[1].replace("\\040", " "))
        .toList();
  }
}
