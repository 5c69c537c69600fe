package charms.engine.nspawn;

import charms.engine.machine.HostProgram;
import charms.engine.machine.Subnet;
import charms.model.diag.CharmException;
import charms.model.diag.Diagnostic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Whether machines can be made on this host; says what is missing, and what to do. */
final class HostCheck {
  private static final Map<String, String> PACKAGES =
      Map.of(
          "debootstrap", "debootstrap",
          "systemd-nspawn", "systemd-container",
          "nsenter", "util-linux",
          "setsid", "util-linux",
          "unshare", "util-linux",
          "ip", "iproute2",
          "nft", "nftables",
          "apt-config", "apt");

  private static final String TRY =
      """
      cd "$1"
      mkdir -p lower upper work merged
      mount -t overlay overlay -o lowerdir=lower,upperdir=upper,workdir=work merged
      ip link add cb-check type bridge
      ip link add cv-check type veth peer name eth0
      ip link set cv-check master cb-check
      nft add table ip charm_check
      nft 'add chain ip charm_check nat { type nat hook postrouting priority 100; }'
      nft add rule ip charm_check nat masquerade
      """;

  private HostCheck() {}

  /**
   * Checks this host.
   *
   * @param scratch a directory to try things in; need not exist
   * @throws CharmException naming the first obstacle
   */
  static void host(Path scratch) {
    rights("root".equals(System.getProperty("user.name")));
    SortedSet<String> missing = new TreeSet<>();
    PACKAGES.forEach(
        (program, inPackage) -> {
          if (HostProgram.find(program).isEmpty()) {
            missing.add(program);
          }
        });
    programs(missing);
    kernel(scratch);
  }

  static void rights(boolean root) {
    if (!root) {
      throw new CharmException(
          Diagnostic.error("cannot make real machines: only root may, for mounts and networks")
              .fix("run the command as root; or use a model of cloud 'sandbox'"));
    }
  }

  static void programs(SortedSet<String> missing) {
    if (!missing.isEmpty()) {
      SortedSet<String> wanted = new TreeSet<>();
      missing.forEach(program -> wanted.add(PACKAGES.getOrDefault(program, program)));
      throw new CharmException(
          Diagnostic.error(
                  "cannot make real machines: this host has no program '"
                      + String.join("', '", missing)
                      + "'")
              .fix("apt-get install " + String.join(" ", wanted)));
    }
  }

  private static void kernel(Path scratch) {
    try {
      Files.createDirectories(scratch);
      HostCommand.End end =
          new HostCommand(
                  List.of(
                      "unshare",
                      "--mount",
                      "--net",
                      "--propagation",
                      "private",
                      "sh",
                      "-ec",
                      TRY,
                      "sh",
                      scratch.toString()))
              .attempt("");
      Removal.remove(scratch);
      if (!end.good()) {
        throw new CharmException(
            Diagnostic.error(
                    "cannot make real machines: the kernel refuses what they need: " + end.last())
                .fix(
                    "run where overlay file systems, bridges and nft are allowed; a container"
                        + " mostly is not such a place"));
      }
    } catch (IOException cause) {
      throw new CharmException(
          Diagnostic.error("cannot make real machines: " + cause.getMessage()), cause);
    }
  }

  /**
   * Checks that nothing else of this host uses the machines' addresses.
   *
   * @throws CharmException naming what does
   */
  static void addresses(HostNetwork network, Subnet subnet, String bridge) {
    Optional<String> conflict = network.conflict(subnet, bridge);
    if (conflict.isPresent()) {
      throw new CharmException(
          Diagnostic.error("cannot make machines in " + subnet + ": " + conflict.get())
              .fix(
                  "charm juju add-model NAME nspawn --config subnet=10.N.0.0/16, addresses that"
                      + " this host does not use; charm juju host-check shows what models left"));
    }
  }
}
