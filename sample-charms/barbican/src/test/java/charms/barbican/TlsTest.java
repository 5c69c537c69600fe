package charms.barbican;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import charms.testkit.Event;
import charms.testkit.HookOutcome;
import charms.testkit.State;
import charms.testkit.TestCertificate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** TLS by the options ssl_cert and ssl_key, with the API in apache2 and beside it. */
class TlsTest {
  private static final Event CHANGED = Event.hook("config-changed");
  private static final String SSL = "/etc/apache2/ssl/barbican/";
  private static TestCertificate own;
  private static TestCertificate other;

  @BeforeAll
  static void makeCertificates() {
    own = TestCertificate.of("own");
    other = TestCertificate.of("other");
  }

  @Test
  void apacheEndsTlsInFrontOfTheApiItServes() {
    State state = served(Machine.CARACAL).state();
    assertServed(state);
    assertTrue(
        state
            .file("/etc/apache2/conf-available/barbican-api.conf")
            .orElseThrow()
            .startsWith("Listen 127.0.0.1:9291\n<VirtualHost *:9291>\n"));
  }

  @Test
  void apacheEndsTlsInFrontOfUwsgi() {
    State state = served(Machine.BOOKWORM).state();
    assertServed(state);
    assertTrue(state.machine().packages().containsKey("apache2"));
    String file = state.file("/etc/default/barbican-api").orElseThrow();
    assertTrue(file.contains("--http-socket 127.0.0.1:9291 --ini "), file);
  }

  @Test
  void apacheIsOneServiceThoughItDoesBoth() {
    HookOutcome paused =
        BarbicanStates.CHARM.run(Event.action("pause"), served(Machine.CARACAL).state());
    List<String> stop =
        paused.commands().stream()
            .filter(command -> command.subList(0, 2).equals(List.of("systemctl", "stop")))
            .findFirst()
            .orElseThrow();
    assertEquals(
        List.of("systemctl", "stop", "apache2", "barbican-worker", "memcached", "haproxy"), stop);
  }

  @Test
  void withoutCertificatesTheApiIsPlainAgain() {
    State plain =
        BarbicanStates.CHARM
            .run(
                CHANGED,
                served(Machine.CARACAL)
                    .state()
                    .withConfig("ssl_cert", "")
                    .withConfig("ssl_key", ""))
            .state();
    assertFalse(plain.hasFlag("ssl.enabled"));
    assertEquals("http://10.5.3.128:9311", plain.published("identity-service").get("public_url"));
    assertTrue(BarbicanStates.conf(plain).contains("\nbind_port = 9301\n"));
    assertTrue(plain.machine().isRunning("apache2"));
  }

  @Test
  void aKeyThatDoesNotFitIsNamed() {
    State mixed =
        BarbicanStates.configured(Machine.CARACAL)
            .withConfig("ssl_cert", own.certBase64())
            .withConfig("ssl_key", other.keyBase64());
    assertEquals(
        "blocked ssl_key does not fit ssl_cert",
        BarbicanStates.said(BarbicanStates.CHARM.run(CHANGED, mixed).state()));
  }

  private static void assertServed(State state) {
    assertEquals(own.cert(), state.file(SSL + "cert_10.5.3.128").orElseThrow());
    assertEquals(own.key(), state.file(SSL + "key_10.5.3.128").orElseThrow());
    assertEquals("https://10.5.3.128:9311", state.published("identity-service").get("public_url"));
    String frontend =
        state.file("/etc/apache2/sites-available/openstack_https_frontend.conf").orElseThrow();
    assertTrue(frontend.startsWith("Listen 9301\n<VirtualHost 10.5.3.128:9301>\n"), frontend);
    assertTrue(frontend.contains("    ProxyPass / http://localhost:9291/\n"), frontend);
    String conf = BarbicanStates.conf(state);
    assertTrue(conf.contains("\nbind_host = 127.0.0.1\nbind_port = 9291\n"), conf);
    assertTrue(conf.contains("\nhost_href = https://10.5.3.128:9311\n"), conf);
    assertEquals("active Unit is ready", BarbicanStates.said(state));
  }

  private static HookOutcome served(Machine machine) {
    return BarbicanStates.CHARM.run(
        CHANGED,
        BarbicanStates.configured(machine)
            .withConfig("ssl_cert", own.certBase64())
            .withConfig("ssl_key", own.keyBase64())
            .withConfig("ssl_ca", own.certBase64()));
  }
}
