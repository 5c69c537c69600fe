package charms.sketch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import charms.reactive.hooktool.NetworkAddresses;
import charms.reactive.hooktool.NetworkAddresses.BoundAddress;
import charms.testkit.Event;
import charms.testkit.RelationState;
import charms.testkit.State;
import charms.testkit.TestCertificate;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real haproxy and real apache accept what the layers render. Skipped where apt-get is not. */
final class RealServersIT {
  private static final String HAPROXY = "/etc/haproxy/haproxy.cfg";
  private static final String SITE = "/etc/apache2/sites-available/openstack_https_frontend.conf";
  private static Servers servers;

  @TempDir Path directory;

  @BeforeAll
  static void unpack() throws Exception {
    Optional<Servers> found = Servers.get();
    assumeTrue(found.isPresent(), "haproxy and apache cannot be had from this machine's archive");
    servers = found.get();
  }

  @Test
  void aUnitAloneAndUnitsOfACluster() throws Exception {
    State alone = SketchStates.configured();
    accepts(alone);
    State cluster =
        alone.withRelation(
            RelationState.of("cluster")
                .remoteApp("sketch")
                .remoteUnit(1, Map.of("private-address", "10.5.3.129"))
                .remoteUnit(10, Map.of("private-address", "10.5.3.130")));
    State three =
        SketchStates.CHARM.run(Event.relationChanged("cluster", "sketch/1"), cluster).state();
    assertTrue(haproxy(three).contains("server sketch-10 10.5.3.130:1779 check"), haproxy(three));
    accepts(three);
  }

  @Test
  void addressesOfSeveralNetworksAndOfIpv6() throws Exception {
    State networks =
        SketchStates.configured()
            .withNetwork("public", network("10.6.0.5", "10.6.0.0/16"))
            .withNetwork("internal", network("10.7.0.5", "10.7.0.0/16"))
            .withNetwork("juju-info", network("fd00::5", "fd00::/64"));
    State peers =
        networks.withRelation(
            RelationState.of("cluster")
                .remoteApp("sketch")
                .remoteUnit(1, Map.of("private-address", "fd00::6", "public-address", "10.6.0.6")));
    State state =
        SketchStates.CHARM.run(Event.relationChanged("cluster", "sketch/1"), peers).state();
    assertTrue(haproxy(state).contains("bind :::1789"), haproxy(state));
    accepts(state);
  }

  @Test
  void timeoutsAreTheOptions() throws Exception {
    State state =
        SketchStates.CHARM
            .run(
                Event.hook("config-changed"),
                SketchStates.configured().withConfig("haproxy-server-timeout", 30000L))
            .state();
    assertTrue(haproxy(state).contains("    timeout server 30000\n"), haproxy(state));
    accepts(state);
  }

  @Test
  void apacheAcceptsTheSiteThatEndsTls() throws Exception {
    TestCertificate own = TestCertificate.of("own");
    State state =
        SketchStates.CHARM
            .run(
                Event.hook("config-changed"),
                SketchStates.configured()
                    .withConfig("ssl_cert", own.certBase64())
                    .withConfig("ssl_key", own.keyBase64()))
            .state();
    Path ssl = Files.createDirectories(directory.resolve("ssl/sketch"));
    Files.writeString(ssl.resolve("cert_10.5.3.128"), own.cert());
    Files.writeString(ssl.resolve("key_10.5.3.128"), own.key());
    assertEquals("", servers.apache(directory, state.file(SITE).orElseThrow()));
    State peers =
        state.withRelation(
            RelationState.of("cluster")
                .remoteApp("sketch")
                .remoteUnit(1, Map.of("private-address", "10.5.3.129")));
    State cluster =
        SketchStates.CHARM.run(Event.relationChanged("cluster", "sketch/1"), peers).state();
    assertTrue(haproxy(cluster).contains(" check check-ssl verify none\n"), haproxy(cluster));
    accepts(cluster);
  }

  @Test
  void apacheAcceptsTheSiteOfAnAddressOfIpv6() throws Exception {
    TestCertificate own = TestCertificate.of("own");
    State networks = SketchStates.configured();
    for (String binding : List.of("juju-info", "public", "internal", "admin")) {
      networks = networks.withNetwork(binding, network("fd00::5", "fd00::/64"));
    }
    State state =
        SketchStates.CHARM
            .run(
                Event.hook("config-changed"),
                networks
                    .withConfig("ssl_cert", own.certBase64())
                    .withConfig("ssl_key", own.keyBase64()))
            .state();
    Path ssl = Files.createDirectories(directory.resolve("ssl/sketch"));
    Files.writeString(ssl.resolve("cert_fd00::5"), own.cert());
    Files.writeString(ssl.resolve("key_fd00::5"), own.key());
    String site = state.file(SITE).orElseThrow();
    assertTrue(site.contains("<VirtualHost [fd00::5]:1779>\n    SSLEngine on\n"), site);
    assertEquals("", servers.apache(directory, site));
  }

  @Test
  void whatIsWrongIsRefused() throws Exception {
    assertTrue(servers.haproxy(directory, "nonsense\n").contains("nonsense"));
    assertTrue(servers.apache(directory, "Nonsense on\n").contains("Nonsense"));
  }

  private static NetworkAddresses network(String address, String cidr) {
    return new NetworkAddresses(
        List.of(new BoundAddress("eth1", address, cidr)), List.of(address), List.of());
  }

  private void accepts(State state) throws Exception {
    assertEquals("", servers.haproxy(directory, haproxy(state)));
  }

  private static String haproxy(State state) {
    return state.file(HAPROXY).orElseThrow();
  }
}
