package charms.layer.openstackapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import charms.interfaces.openstackha.OpenstackHaPeers;
import charms.jinja.JinjaTemplates;
import charms.reactive.HookContext;
import charms.testkit.RelationState;
import charms.testkit.State;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** haproxy.cfg byte by byte (openstack-layer.md section 7). */
final class HaproxyTemplateTest {
  private static final String STATS =
      """
      listen stats
          bind 127.0.0.1:8888
          mode http
          stats enable
          stats hide-version
          stats realm Haproxy\\ Statistics
          stats uri /
          stats auth admin:PASSWORD
      """;
  private final State two =
      State.initial()
          .withUnit(1)
          .withStored(Sketches.RELEASE, "mitaka")
          .withStored("haproxy.stat.password", "PASSWORD")
          .withRelation(
              RelationState.of("cluster").remoteUnit(2, Map.of("private-address", "10.5.3.129")));

  /** As the contract's example. */
  private static final class Congress extends Sketches.TwoApis {
    Congress(HookContext context) {
      super(context);
    }

    @Override
    public ServicePorts apiPorts() {
      return ServicePorts.of("congress-server", 1789);
    }

    @Override
    public List<String> haproxyHealthcheck() {
      return context().flags().isSet("healthcheck")
          ? List.of("option httpchk GET /healthcheck", "http-check expect status 200")
          : List.of();
    }
  }

  @Test
  void twoUnitsOnOneNetwork() {
    String expected =
        STATS
            + """

            frontend tcp-in_congress-server_admin
                bind *:1789
                acl net_10.5.3.128 dst 10.5.3.128/255.255.0.0
                use_backend congress-server_admin_10.5.3.128 if net_10.5.3.128
                default_backend congress-server_admin_10.5.3.128

            backend congress-server_admin_10.5.3.128
                balance leastconn
                server sketch-1 10.5.3.128:1779 check
                server sketch-2 10.5.3.129:1779 check
            """
            + "    \n";
    String text = rendered(two);
    assertEquals(expected, text.substring(text.indexOf("listen stats")));
  }

  // LP 1880610
  @Test
  void linesOfTheHealthcheckFollowTheBalance() {
    assertTrue(
        rendered(two.withFlag("healthcheck"))
            .contains(
                """
                    balance leastconn
                    option httpchk GET /healthcheck
                    http-check expect status 200
                    server sketch-1 10.5.3.128:1779 check
                """),
        rendered(two.withFlag("healthcheck")));
  }

  @Test
  void serversThatSpeakTlsAreCheckedOverIt() {
    assertTrue(
        rendered(Sketches.withTls(two))
            .contains("    server sketch-2 10.5.3.129:1779 check check-ssl verify none\n"));
  }

  @Test
  void aUnitWithIpv6ListensThereToo() {
    State six = two.withNetwork("juju-info", Sketches.network("eth0", "fd00::5", "fd00::/64"));
    assertTrue(rendered(six).contains("    bind *:1789\n    bind :::1789\n"), rendered(six));
  }

  @Test
  void eachNetworkHasItsBackend() {
    String text =
        rendered(two.withNetwork("public", Sketches.network("eth1", "10.6.0.5", "10.6.0.0/16")));
    assertTrue(
        text.contains(
            """
                acl net_10.5.3.128 dst 10.5.3.128/255.255.0.0
                use_backend congress-server_admin_10.5.3.128 if net_10.5.3.128
                acl net_10.6.0.5 dst 10.6.0.5/255.255.0.0
                use_backend congress-server_admin_10.6.0.5 if net_10.6.0.5
                default_backend congress-server_admin_10.5.3.128
            """),
        text);
    assertTrue(text.contains("\nbackend congress-server_admin_10.6.0.5\n"), text);
  }

  private static String rendered(State state) {
    return Probe.ask(
        Sketches.charm(),
        state,
        context ->
            JinjaTemplates.in(List.of(Path.of("../openstack/templates")))
                .render(
                    "haproxy.cfg",
                    Map.of(
                        "options",
                        new ApiOptionValues(context, new Congress(context)),
                        "cluster",
                        new ClusterValues(
                            context,
                            context.endpoint("cluster", OpenstackHaPeers.class).orElseThrow()))));
  }
}
