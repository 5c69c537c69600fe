package charms.engine.nspawn;

import charms.engine.machine.MachineSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a machine's files say of it before its first start.
 *
 * @param root the machine's
 */
record FirstFiles(Path root, MachineSpec spec) {
  private static final String HOSTS =
      """
      127.0.0.1 localhost
      ::1 localhost ip6-localhost ip6-loopback
      """;

  void write() throws IOException {
    Files.writeString(root.resolve("etc/hostname"), spec.hostname() + "\n");
    Files.writeString(root.resolve("etc/hosts"), HOSTS);
    NameServers.ofHost().write(root);
    // Nobody loses such a machine to a power cut; without waiting for the disk packages install
    // faster.
    Path dpkg = Files.createDirectories(root.resolve("etc/dpkg/dpkg.cfg.d"));
    Files.writeString(dpkg.resolve("90not-synced"), "force-unsafe-io\n");
  }
}
