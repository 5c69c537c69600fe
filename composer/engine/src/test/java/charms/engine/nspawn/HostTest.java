package charms.engine.nspawn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import charms.engine.machine.Subnet;
import charms.model.diag.CharmException;
import charms.model.diag.Diagnostic;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class HostTest {
  private static final HostNetwork NETWORK =
      HostNetwork.parse(
          """
          1: lo    inet 127.0.0.1/8 scope host lo\\       valid_lft forever preferred_lft forever
          2: eth0    inet 192.0.2.2/24 brd 192.0.2.255 scope global eth0\\ valid_lft forever
          7: cb-1a2b3c4d    inet 10.5.0.1/16 scope global cb-1a2b3c4d\\       valid_lft forever
          8: tun0    inet 10.8.0.6 peer 10.8.0.5/32 scope global tun0\\       valid_lft forever
          """,
          """
          default via 192.0.2.1 dev eth0
          192.0.2.0/24 dev eth0 proto kernel scope link src 192.0.2.2
          10.9.0.0/24 via 10.8.0.5 dev tun0
          10.5.0.0/16 dev cb-1a2b3c4d proto kernel scope link src 10.5.0.1
          """);

  @Test
  void namesFitTheKernel() {
    HostNames names = HostNames.ofModel("1a2b3c4d-0000-4000-8000-000000000000");
    assertEquals("cb-1a2b3c4d", names.bridge());
    assertEquals("charm_1a2b3c4d", names.table());
    assertEquals("charm-1a2b3c4d-0", names.machine("0"));
    assertTrue(names.link("9999").length() <= 15);
  }

  @Test
  void aSubnetInUseIsFound() {
    assertEquals(Optional.empty(), conflict("10.5.0.0/16", "cb-1a2b3c4d"));
    assertEquals(
        Optional.of("interface 'cb-1a2b3c4d' has 10.5.0.1/16"),
        conflict("10.5.0.0/16", "cb-99999999"));
    assertEquals(Optional.of("interface 'eth0' has 192.0.2.2/24"), conflict("192.0.0.0/16", "x"));
    assertEquals(Optional.of("interface 'tun0' has 10.8.0.6/32"), conflict("10.8.0.0/16", "x"));
    assertEquals(Optional.of("a route leads 10.9.0.0/24 to 'tun0'"), conflict("10.9.0.0/16", "x"));
    assertEquals(Optional.empty(), conflict("10.10.0.0/16", "x"));
  }

  private static Optional<String> conflict(String subnet, String bridge) {
    return NETWORK.conflict(Subnet.parse(subnet), bridge);
  }

  @Test
  void whatTheHostLacksIsSaidWithTheRemedy() {
    assertEquals(
        "error: cannot make real machines: only root may, for mounts and networks\n"
            + "  fix: run the command as root; or use a model of cloud 'sandbox'",
        message(() -> HostCheck.rights(false)));
    assertEquals(
        "error: cannot make real machines: this host has no program 'debootstrap',"
            + " 'systemd-nspawn'\n"
            + "  fix: apt-get install debootstrap systemd-container",
        message(() -> HostCheck.programs(new TreeSet<>(List.of("systemd-nspawn", "debootstrap")))));
    assertEquals(
        "error: cannot make machines in 10.5.0.0/16: interface 'cb-1a2b3c4d' has 10.5.0.1/16\n"
            + "  fix: charm juju add-model NAME nspawn --config subnet=10.N.0.0/16, addresses that"
            + " this host does not use; charm juju host-check shows what models left",
        message(() -> HostCheck.addresses(NETWORK, Subnet.parse("10.5.0.0/16"), "cb-99999999")));
  }

  private static String message(Runnable check) {
    Diagnostic said = assertThrows(CharmException.class, check::run).diagnostics().get(0);
    return "error: " + said.message() + said.fix().map(fix -> "\n  fix: " + fix).orElse("");
  }

  @Test
  void aMachineKnowsTheOthersWhateverItsCharmWrote() {
    TreeMap<String, String> machines = new TreeMap<>();
    machines.put("juju-real-0", "10.5.3.128");
    String first = HostsFile.with("127.0.0.1 localhost\n", machines);
    assertEquals(
        """
        127.0.0.1 localhost
        # machines of this model, kept by charm juju
        10.5.3.128 juju-real-0
        # end of the machines of this model
        """,
        first);
    machines.put("juju-real-1", "10.5.3.129");
    assertEquals(
        """
        127.0.0.1 localhost
        # machines of this model, kept by charm juju
        10.5.3.128 juju-real-0
        10.5.3.129 juju-real-1
        # end of the machines of this model
        10.5.100.1 vip
        """,
        HostsFile.with(first + "10.5.100.1 vip\n", machines));
  }

  @Test
  void machinesAskTheServersOutsideOfThisHost() {
    assertEquals(
        "search example\nnameserver 192.0.2.53\n",
        NameServers.of(
                "# made by hand\nsearch example\nnameserver 127.0.0.53\nnameserver 192.0.2.53\n")
            .text());
  }

  @Test
  void packagesAskedForMakeAnotherSet() {
    PackageSet plain = PackageSet.of(List.of());
    PackageSet java = PackageSet.of(List.of("openjdk-17-jre-headless"));
    assertTrue(!plain.toString().equals(java.toString()));
    assertEquals(
        "error: invalid package name \"--x\" in image-packages",
        message(() -> PackageSet.of(List.of("--x"))));
  }
}
