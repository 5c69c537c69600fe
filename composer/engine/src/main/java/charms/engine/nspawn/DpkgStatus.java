package charms.engine.nspawn;

import charms.engine.machine.MachineChanges.Doer;
import charms.engine.machine.MachineChanges.InstalledPackage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What dpkg of a machine or an image has installed, and which files it brought.
 *
 * @param root the machine's or the image's
 */
record DpkgStatus(Path root) {
  private static final String INSTALLED = "Status: install ok installed";

  /** Versions of installed packages by name. */
  SortedMap<String, String> versions() throws IOException {
    SortedMap<String, String> versions = new TreeMap<>();
    String name = "";
    boolean installed = false;
    for (String line : Files.readAllLines(root.resolve("var/lib/dpkg/status"))) {
      if (line.startsWith("Package: ")) {
        name = line.substring("Package: ".length());
        installed = false;
      } else if (line.equals(INSTALLED)) {
        installed = true;
      } else if (line.startsWith("Version: ") && installed) {
        versions.put(name, line.substring("Version: ".length()));
      }
    }
    return versions;
  }

  /**
   * Packages that an image has not, or of another version; nobody noted which hook brought them.
   */
  List<InstalledPackage> beyond(DpkgStatus image) throws IOException {
    SortedMap<String, String> before = image.versions();
    List<InstalledPackage> packages = new ArrayList<>();
    versions()
        .forEach(
            (name, version) -> {
              if (!version.equals(before.get(name))) {
                packages.add(new InstalledPackage(name, version, new Doer("", "")));
              }
            });
    return packages;
  }

  /**
   * Paths that packages brought, as in {@code usr/bin/socat}; those of {@code /bin} as below it.
   */
  Set<String> files() throws IOException {
    Set<String> paths = new HashSet<>();
    try (Stream<Path> lists = Files.list(root.resolve("var/lib/dpkg/info"))) {
      for (Path list : lists.filter(one -> one.toString().endsWith(".list")).toList()) {
        for (String path : Files.readAllLines(list)) {
          paths.add(merged(path.substring(1)));
        }
      }
    }
    return paths;
  }

  private static String merged(String path) {
    return path.matches("(bin|sbin|lib|lib32|lib64)/.*") ? "usr/" + path : path;
  }
}
