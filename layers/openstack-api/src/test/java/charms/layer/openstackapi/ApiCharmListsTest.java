package charms.layer.openstackapi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import charms.layer.openstack.EndpointType;
import charms.reactive.HookContext;
import charms.testkit.RelationState;
import charms.testkit.State;
import charms.testkit.TestCertificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What the layer adds to a charm's own lists (openstack-layer.md section 1, Methods). */
final class ApiCharmListsTest {
  private final State mitaka = State.initial().withStored(Sketches.RELEASE, "mitaka");
  private final State liberty = State.initial().withStored(Sketches.RELEASE, "liberty");

  /** No cluster resources at all, on Python 2. */
  private static final class Alone extends Sketches.TwoApis {
    Alone(HookContext context) {
      super(context);
    }

    @Override
    public List<HaResource> haResources() {
      return List.of();
    }

    @Override
    public int pythonVersion() {
      return 2;
    }
  }

  /** Runs in apache. */
  private static final class InApache extends Sketches.TwoApis {
    InApache(HookContext context) {
      super(context);
    }

    @Override
    public List<String> packages() {
      return List.of("apache2");
    }

    @Override
    public List<String> services() {
      return List.of("apache2");
    }
  }

  @Test
  void memcachedAndHaproxyJoinThePackages() {
    assertEquals(
        List.of("one-api", "memcached", "python3-memcache", "haproxy"),
        ask(mitaka, ApiCharm::allPackages));
    assertEquals(List.of("one-api", "haproxy"), ask(liberty, ApiCharm::allPackages));
  }

  @Test
  void whereTlsEndsApacheJoinsAll() {
    State tls = Sketches.withTls(mitaka);
    assertEquals(
        List.of("one-api", "memcached", "python3-memcache", "haproxy", "apache2"),
        ask(tls, ApiCharm::allPackages));
    assertEquals(
        List.of("one-api", "memcached", "haproxy", "apache2"), ask(tls, ApiCharm::fullServiceList));
    assertEquals(
        List.of(
            "/etc/one/one.conf",
            "/etc/memcached.conf",
            "/etc/haproxy/haproxy.cfg",
            "/etc/apache2/sites-available/openstack_https_frontend.conf"),
        ask(tls, charm -> new ArrayList<>(charm.fullRestartMap().keySet())));
  }

  @Test
  void whatTheCharmHasAlreadyJoinsOnce() {
    State tls = Sketches.withTls(mitaka);
    assertEquals(
        List.of("apache2", "memcached", "haproxy"),
        Probe.ask(Sketches.charm(), tls, context -> new InApache(context).fullServiceList()));
    assertEquals(
        List.of("apache2", "memcached", "python3-memcache", "haproxy"),
        Probe.ask(Sketches.charm(), tls, context -> new InApache(context).allPackages()));
  }

  @Test
  void withoutHaproxyAmongTheResourcesThereIsNone() {
    assertEquals(
        List.of("one-api", "memcached", "python-memcache"),
        Probe.ask(Sketches.charm(), mitaka, context -> new Alone(context).allPackages()));
    assertEquals(
        List.of("/etc/one/one.conf", "/etc/memcached.conf"),
        Probe.ask(
            Sketches.charm(),
            mitaka,
            context -> new ArrayList<>(new Alone(context).fullRestartMap().keySet())));
  }

  @Test
  void theListsOfTheCharmItselfAreLeftAlone() {
    assertEquals(
        List.of(List.of("one-api"), List.of("one-api")),
        ask(
            mitaka,
            charm -> {
              charm.servicesToCheck();
              return List.of(charm.services(), charm.packages());
            }));
  }

  @Test
  void portsAreOpenedOnceEach() {
    assertEquals(
        Set.of("1789/tcp", "9000/tcp", "9001/tcp", "9002/tcp"), ask(mitaka, ApiCharm::openPorts));
  }

  @Test
  void portsMayChangeWithTls() {
    State tls = Sketches.withTls(mitaka).withFlag("config.rendered");
    assertEquals(
        Set.of("11789/tcp", "19000/tcp", "19001/tcp", "19002/tcp"),
        changing(tls, ApiCharm::openPorts));
    assertEquals(Set.of(11789, 19000, 19001, 19002), changing(tls, ApiCharm::portsToCheck));
    assertEquals(
        "https://10.5.3.128:11789", changing(tls, charm -> charm.url(EndpointType.PUBLIC)));
    assertEquals(
        Set.of("1789/tcp", "9000/tcp", "9001/tcp", "9002/tcp"),
        changing(mitaka, ApiCharm::openPorts));
    assertEquals(
        Set.of("1789/tcp", "9000/tcp", "9001/tcp", "9002/tcp"), ask(tls, ApiCharm::openPorts));
  }

  @Test
  void openPortsFollowTlsInTheSameHook() {
    TestCertificate own = TestCertificate.of("own");
    State served =
        configuringTls(
            mitaka.withConfig("ssl_cert", own.certBase64()).withConfig("ssl_key", own.keyBase64()));
    assertEquals(Set.of("11789/tcp", "19000/tcp", "19001/tcp", "19002/tcp"), served.openedPorts());
    State ended = configuringTls(served.withConfig("ssl_cert", "").withConfig("ssl_key", ""));
    assertEquals(Set.of("1789/tcp", "9000/tcp", "9001/tcp", "9002/tcp"), ended.openedPorts());
  }

  private static State configuringTls(State state) {
    return Probe.run(Sketches.charm(), state, context -> changing(context).configureTls()).state();
  }

  @Test
  void inAClusterTheServicesOwnPortsAreLookedAtAndNotHaproxy() {
    State rendered = mitaka.withFlag("config.rendered");
    assertEquals(Set.of(1789, 9000, 9001, 9002), ask(rendered, ApiCharm::portsToCheck));
    State clustered =
        rendered.withRelation(
            RelationState.of("ha").remoteApp("hacluster").remoteUnit(0, Map.of()));
    assertEquals(Set.of(1779, 8990, 8991, 8992), ask(clustered, ApiCharm::portsToCheck));
    assertEquals(List.of("one-api", "memcached"), ask(clustered, ApiCharm::servicesToCheck));
    assertEquals(Set.of(), ask(mitaka, ApiCharm::portsToCheck));
  }

  private static <T> T changing(State state, Function<ApiCharm, T> question) {
    return Probe.ask(Sketches.charm(), state, context -> question.apply(changing(context)));
  }

  private static ApiCharm changing(HookContext context) {
    return new Sketches.TwoApis(context) {
      @Override
      public boolean changesPortsWithTls() {
        return true;
      }
    };
  }

  private static <T> T ask(State state, Function<ApiCharm, T> question) {
    return Probe.ask(
        Sketches.charm(), state, context -> question.apply(new Sketches.TwoApis(context)));
  }
}
