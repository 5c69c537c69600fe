package charms.layer.openstackcinderplugin;

import charms.reactive.host.Host;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** How a resource of a charm gets onto the machine. */
@FunctionalInterface
public interface ResourceInstaller {
  /** A Debian package, whose dependencies are installed already; an empty file is none. */
  ResourceInstaller DEB = ResourceInstaller::installDeb;

  /**
   * Installs it, also where it is installed already.
   *
   * @param file as Juju gives it to the unit
   */
  void install(Host host, Path file);

  private static void installDeb(Host host, Path file) {
    if (file.toFile().length() > 0) {
      host.run(List.of("dpkg", "-i", file.toString()), Map.of("DEBIAN_FRONTEND", "noninteractive"))
          .orThrow();
    }
  }
}
