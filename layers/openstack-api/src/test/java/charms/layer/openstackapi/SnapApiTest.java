package charms.layer.openstackapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import charms.reactive.HookContext;
import charms.testkit.HookOutcome;
import charms.testkit.State;
import charms.testkit.TestCertificate;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** An API service that is a snap ends TLS by itself (openstack-layer.md sections 1 and 8). */
final class SnapApiTest {
  private static final String SNAP = "/var/snap/one/common";
  private static final String BUNDLE = "/etc/ssl/certs/ca-certificates.crt";
  private static final TestCertificate OWN = TestCertificate.of("own");
  private static final State STATE =
      State.initial()
          .withStored(Sketches.RELEASE, "ocata")
          .withConfig("openstack-origin", "snap:ocata");

  /** The API as a snap. */
  private static final class Snapped extends Sketches.TwoApis {
    Snapped(HookContext context) {
      super(context);
    }

    @Override
    public List<String> packages() {
      return List.of();
    }

    @Override
    public List<String> snaps() {
      return List.of("one");
    }
  }

  @Test
  void apacheIsNeverPartOfIt() {
    State tls = Sketches.withTls(STATE);
    Probe.run(
        Sketches.charm(),
        tls,
        context -> {
          Snapped charm = new Snapped(context);
          assertEquals(List.of("memcached", "python3-memcache", "haproxy"), charm.allPackages());
          assertEquals(List.of("one-api", "memcached", "haproxy"), charm.fullServiceList());
          assertFalse(charm.fullRestartMap().containsKey(TlsFrontend.FILE));
          assertTrue(charm.tls().isEnabled());
        });
  }

  @Test
  void certificatesAndTheMachinesAuthoritiesLieWhereTheSnapReadsThem() {
    State given =
        STATE
            .withConfig("ssl_cert", base64(OWN.cert()))
            .withConfig("ssl_key", base64(OWN.key()))
            .withConfig("ssl_ca", base64(OWN.cert()))
            .withFile(BUNDLE, "ALL AUTHORITIES\n");
    HookOutcome outcome =
        Probe.run(Sketches.charm(), given, context -> new Snapped(context).configureTls());
    State state = outcome.state();
    String cert = SNAP + "/etc/nginx/ssl/cert_10.5.3.128";
    assertEquals(Optional.of(OWN.cert().strip() + "\n"), state.file(cert));
    assertEquals(0640, state.machine().files().get(cert).mode());
    assertTrue(state.file(SNAP + "/etc/nginx/ssl/key_10.5.3.128").isPresent());
    assertEquals(Optional.of("ALL AUTHORITIES\n"), state.file(SNAP + BUNDLE));
    assertTrue(state.hasFlag("ssl.enabled"));
    assertFalse(outcome.ran("a2enmod") || outcome.ran("a2ensite"), outcome.commands().toString());
    assertFalse(state.machine().packages().containsKey("apache2"));
    State ended =
        Probe.run(
                Sketches.charm(),
                state.withConfig("ssl_cert", "").withConfig("ssl_key", ""),
                context -> {
                  new Snapped(context).configureTls();
                  assertFalse(new Snapped(context).tls().isEnabled());
                })
            .state();
    assertFalse(ended.hasFlag("ssl.enabled"));
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
