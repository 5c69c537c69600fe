package charms.layer.openstackapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import charms.reactive.hooktool.NetworkAddresses;
import charms.reactive.hooktool.NetworkAddresses.BoundAddress;
import charms.testkit.HookFailedException;
import charms.testkit.State;
import charms.testkit.machine.CommandAnswer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What templates see as options (openstack-layer.md section 4, API options). */
final class ApiOptionValuesTest {
  private static final String IPV6 = "net.ipv6.conf.all.disable_ipv6";
  private final State plain = State.initial().withStored(Sketches.RELEASE, "mitaka");
  private final State tls = Sketches.withTls(plain);

  @Test
  void withoutTlsServicesListenTenBelowOnTheUnitsAddress() {
    assertEquals(
        Map.of(
            "one_api", listens("10.5.3.128", 1779, 1779, 1779),
            "two_api", listens("10.5.3.128", 8992, 8991, 8990)),
        Sketches.option(plain, "service_listen_info"));
  }

  @Test
  void withTlsServicesListenTwentyBelowOnTheMachineItself() {
    assertEquals(
        Map.of(
            "one_api", listens("127.0.0.1", 1769, 1769, 1769),
            "two_api", listens("127.0.0.1", 8982, 8981, 8980)),
        Sketches.option(tls, "service_listen_info"));
  }

  @Test
  void clientsFindTheAdminPortWithOrWithoutTls() {
    assertEquals(
        Map.of(
            "one_api",
            found("http", "10.5.3.128", 1789),
            "two_api",
            found("http", "10.5.3.128", 9002)),
        Sketches.option(plain, "external_endpoints"));
    State named = tls.withConfig("os-admin-hostname", "admin.example");
    assertEquals(
        Map.of(
            "one_api", found("https", "admin.example", 1789),
            "two_api", found("https", "admin.example", 9002)),
        Sketches.option(named, "external_endpoints"));
  }

  @ParameterizedTest
  @CsvSource({"524288, 20000", "20000, 9900", "100, 1"})
  void haproxyHasTheConnectionsThatTheMachineAllows(String files, long connections) {
    State limited =
        plain.withFile(
            "/proc/1/limits",
            "Limit                     Soft Limit           Hard Limit           Units     \n"
                + "Max open files            1024                 "
                + files
                + "                 files     \n");
    assertEquals(connections, Sketches.option(limited, "haproxy_connections"));
    assertEquals(20_000L, Sketches.option(plain, "haproxy_connections"));
  }

  @Test
  void apachePassesEachAddressAndPortOnOnce() {
    assertEquals(
        List.of(
            List.of("10.5.3.128", "10.5.3.128", 1779L, 1769L),
            List.of("10.5.3.128", "10.5.3.128", 8990L, 8980L),
            List.of("10.5.3.128", "10.5.3.128", 8991L, 8981L),
            List.of("10.5.3.128", "10.5.3.128", 8992L, 8982L)),
        Sketches.option(tls, "endpoints"));
    assertEquals(List.of(1779L, 8990L, 8991L, 8992L), Sketches.option(tls, "ext_ports"));
  }

  @Test
  void apacheListensOnEachNetworkUnderTheNameItHasThere() {
    State networks =
        tls.withNetwork("public", Sketches.network("eth1", "10.6.0.5", "10.6.0.0/16"))
            .withConfig("os-admin-hostname", "admin.example");
    List<List<Object>> endpoints = endpoints(networks);
    assertEquals(12, endpoints.size());
    assertEquals(List.of("10.5.3.128", "10.5.3.128", 1779L, 1769L), endpoints.get(0));
    assertEquals(List.of("10.5.3.128", "admin.example", 1779L, 1769L), endpoints.get(4));
    assertEquals(List.of("10.6.0.5", "10.6.0.5", 1779L, 1769L), endpoints.get(8));
  }

  @Test
  void apacheListensInTheNetworkOfTheOptionThoughIpv6IsPreferred() {
    State networks =
        six(tls)
            .withNetwork("public", Sketches.network("eth1", "10.6.0.5", "10.6.0.0/16"))
            .withConfig("os-public-network", "10.6.0.0/16");
    assertEquals(
        List.of("10.6.0.5", "fd00::5"),
        endpoints(networks).stream().map(one -> one.get(0)).distinct().toList());
  }

  @Test
  void whereIpv6IsPreferredTheUnitIsFoundAtIt() {
    State six = six(plain);
    assertEquals(true, Sketches.option(six, "ipv6_mode"));
    assertEquals("fd00::5", Sketches.option(six, "local_address"));
    assertEquals("ip6-localhost", Sketches.option(six, "local_host"));
    assertEquals("::", Sketches.option(six, "haproxy_host"));
    assertEquals("http://[fd00::5]:1779", listenInfo(six).get("url"));
    assertEquals("fd00::5", listenInfo(six).get("ip"));
  }

  @Test
  void whereTlsEndsServicesListenOnTheMachineItselfByItsNameOfIpv6() {
    assertEquals("http://ip6-localhost:1769", listenInfo(six(tls)).get("url"));
  }

  @Test
  void withoutThePreferenceItIsIpv4() {
    assertEquals(false, Sketches.option(plain, "ipv6_mode"));
    assertEquals("127.0.0.1", Sketches.option(plain, "local_host"));
    assertEquals("0.0.0.0", Sketches.option(plain, "haproxy_host"));
  }

  @Test
  void urlsOfIpv6AreBracketedForClientsToo() {
    State state =
        plain
            .withNetwork("juju-info", Sketches.network("eth0", "fd00::5", "fd00::/64"))
            .withNetwork("admin", Sketches.network("eth0", "fd00::5", "fd00::/64"));
    Map<?, ?> all = (Map<?, ?>) Sketches.option(state, "external_endpoints");
    assertEquals("http://[fd00::5]:1789", ((Map<?, ?>) all.get("one_api")).get("url"));
    assertEquals("fd00::5", ((Map<?, ?>) all.get("one_api")).get("ip"));
  }

  @Test
  void frontendsAreSortedAndEachPortIsThereOnce() {
    assertEquals(
        "{one-api_admin=[1789, 1779], two-api_admin=[9002, 8992], two-api_int=[9001, 8991],"
            + " two-api_public=[9000, 8990]}",
        Sketches.option(plain, "service_ports").toString());
    assertEquals(
        "{one-api={admin=1789, int=1789, public=1789}, two-api={admin=9002, int=9001,"
            + " public=9000}}",
        Sketches.option(plain, "port_map").toString());
  }

  @Test
  void externalPortsAreThereOnceEachAndSorted() {
    assertEquals(List.of(1789L, 9000L, 9001L, 9002L), Sketches.option(plain, "external_ports"));
  }

  @Test
  void workersAreTwoForEachCpuButFourAtMostWithoutMultiplier() {
    assertEquals(Math.min(4L, 2L * cpus()), Sketches.option(plain, "workers"));
  }

  @ParameterizedTest
  @CsvSource({"0.0", "0.1", "1.0", "2.5"})
  void aMultiplierCountsEvenIfItIsZeroAndOneWorkerIsTheLeast(double multiplier) {
    assertEquals(
        Math.max(1L, (long) (cpus() * multiplier)),
        Sketches.option(plain.withConfig("worker-multiplier", multiplier), "workers"));
  }

  @Test
  void wsgiProcessesAreSharesOfTheWorkersRoundedUp() {
    State state = plain.withConfig("worker-multiplier", 2.5);
    long workers = Math.max(1L, (long) (cpus() * 2.5));
    assertEquals(
        Map.ofEntries(
            Map.entry("service_name", "sketch"),
            Map.entry("user", "sketch"),
            Map.entry("group", "sketch"),
            Map.entry("script", ""),
            Map.entry("admin_script", ""),
            Map.entry("public_script", ""),
            Map.entry("processes", workers),
            Map.entry("admin_processes", (workers + 3) / 4),
            Map.entry("public_processes", (3 * workers + 3) / 4),
            Map.entry("threads", 1L),
            Map.entry("wsgi_socket_rotation", true)),
        Sketches.option(state, "wsgi_worker_context"));
    assertEquals(
        false,
        ((Map<?, ?>)
                Sketches.option(
                    plain.withConfig("wsgi-socket-rotation", false), "wsgi_worker_context"))
            .get("wsgi_socket_rotation"));
  }

  @Test
  void scriptsAreThoseOfTheCharm() {
    Map<String, Object> values =
        WsgiScripts.none("sketch").scripts("/all.wsgi", "/admin.wsgi", "/public.wsgi").values(3);
    assertEquals("/all.wsgi", values.get("script"));
    assertEquals("/admin.wsgi", values.get("admin_script"));
    assertEquals("/public.wsgi", values.get("public_script"));
    assertEquals(
        List.of(3L, 1L, 3L),
        List.of(
            values.get("processes"),
            values.get("admin_processes"),
            values.get("public_processes")));
  }

  @ParameterizedTest
  @CsvSource({"0, ::1, [::1], inet6:[::1]:11211", "1, 127.0.0.1, 127.0.0.1, 127.0.0.1:11211"})
  void memcacheFollowsIpv6OfTheKernel(String disabled, String server, String host, String url) {
    State state = plain.withAnswer(CommandAnswer.printing(disabled + "\n", "sysctl", "-n", IPV6));
    memcacheIs(state, server, host, url);
  }

  @Test
  void aKernelWithoutIpv6IsOneThatHasItDisabled() {
    State state = plain.withAnswer(CommandAnswer.failing(255, "no such file", "sysctl"));
    memcacheIs(state, "127.0.0.1", "127.0.0.1", "127.0.0.1:11211");
  }

  @ParameterizedTest
  @CsvSource({
    "0, ip6-localhost, [::1], inet6:[::1]:11211",
    "1, localhost, 127.0.0.1, 127.0.0.1:11211"
  })
  void trustysMemcacheListensOnNames(String disabled, String server, String host, String url) {
    State state =
        plain
            .onSeries("trusty")
            .withAnswer(CommandAnswer.printing(disabled + "\n", "sysctl", "-n", IPV6));
    memcacheIs(state, server, host, url);
  }

  @Test
  void beforeMitakaThereIsNoMemcache() {
    State liberty = plain.withStored(Sketches.RELEASE, "liberty");
    assertEquals(false, Sketches.option(liberty, "use_memcache"));
    for (String name : List.of("server", "host", "port", "url")) {
      assertEquals("", Sketches.option(liberty, "memcache_" + name));
    }
  }

  @Test
  void flagsOfTheOptionAreInTheirOrder() {
    assertEquals(Map.of(), Sketches.option(plain, "user_config_flags"));
    assertEquals(
        "{b=2, a=1=x, c=}",
        Sketches.option(plain.withConfig("config-flags", "b=2, a=1=x ,c=,"), "user_config_flags")
            .toString());
  }

  @ParameterizedTest
  @CsvSource({"'a=1,b', b", "'=1', =1", "'a', a"})
  void aFlagWithoutNameOrValueIsAnErrorThatShowsIt(String text, String wrong) {
    State state = plain.withConfig("config-flags", text);
    HookFailedException error =
        assertThrows(HookFailedException.class, () -> Sketches.option(state, "user_config_flags"));
    assertEquals("config-flags string error: '" + wrong + "'", error.getCause().getMessage());
  }

  @Test
  void thePasswordOfTheStatisticsIsMadeOnce() {
    State made =
        Probe.run(
                Sketches.charm(),
                plain,
                context ->
                    new ApiOptionValues(context, new Sketches.TwoApis(context))
                        .get("haproxy_stat_password"))
            .state();
    String password = made.stored("haproxy.stat.password").orElseThrow().toString();
    assertTrue(password.matches("[A-Za-z0-9]{32}"), password);
    assertEquals(password, Sketches.option(made, "haproxy_stat_password"));
  }

  @Test
  void optionsHaveTheirNamesWithUnderscores() {
    State state = plain.withConfig("worker-multiplier", 0.5);
    assertEquals(0.5, Sketches.option(state, "worker_multiplier"));
    assertEquals("sketch", Sketches.option(state, "application_name"));
    assertEquals("sketch-0", Sketches.option(state, "local_unit_name"));
    assertEquals(null, Sketches.option(state, "os_admin_hostname"));
  }

  /** A unit that has both, and prefers IPv6. */
  private static State six(State state) {
    return state
        .withNetwork(
            "juju-info",
            new NetworkAddresses(
                List.of(
                    new BoundAddress("eth0", "10.5.3.128", "10.5.0.0/16"),
                    new BoundAddress("eth0", "fd00::5", "fd00::/64")),
                List.of(),
                List.of()))
        .withConfig("prefer-ipv6", true);
  }

  private static Map<?, ?> listenInfo(State state) {
    Map<?, ?> all = (Map<?, ?>) Sketches.option(state, "service_listen_info");
    return (Map<?, ?>) all.get("one_api");
  }

  private static void memcacheIs(State state, String server, String host, String url) {
    assertEquals(true, Sketches.option(state, "use_memcache"));
    assertEquals(server, Sketches.option(state, "memcache_server"));
    assertEquals(host, Sketches.option(state, "memcache_host"));
    assertEquals(11211L, Sketches.option(state, "memcache_port"));
    assertEquals(url, Sketches.option(state, "memcache_url"));
  }

  @SuppressWarnings("unchecked")
  private static List<List<Object>> endpoints(State state) {
    return (List<List<Object>>) Sketches.option(state, "endpoints");
  }

  private static int cpus() {
    return Runtime.getRuntime().availableProcessors();
  }

  private static Map<String, Object> listens(String ip, long admin, long internal, long forAll) {
    return Map.of(
        "proto", "http",
        "ip", ip,
        "port", admin,
        "url", "http://" + ip + ":" + admin,
        "admin_port", admin,
        "int_port", internal,
        "public_port", forAll);
  }

  private static Map<String, Object> found(String proto, String ip, long port) {
    return Map.of("proto", proto, "ip", ip, "port", port, "url", proto + "://" + ip + ":" + port);
  }
}
