package charms.sketch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import charms.testkit.Event;
import charms.testkit.HookOutcome;
import charms.testkit.RelationState;
import charms.testkit.State;
import charms.testkit.TestCertificate;
import charms.testkit.machine.CommandAnswer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Certificates from options and from a relation (openstack-layer.md section 8). */
final class TlsTest {
  private static final Event CHANGED = Event.hook("config-changed");
  private static final String SSL = "/etc/apache2/ssl/sketch/";
  private static TestCertificate own;
  private static TestCertificate other;

  @BeforeAll
  static void makeCertificates() {
    own = TestCertificate.of("own");
    other = TestCertificate.of("other");
  }

  @Test
  void certificatesOfTheOptionsPutApacheInFrontAtOnce() {
    HookOutcome outcome = SketchStates.CHARM.run(CHANGED, withOptions(SketchStates.configured()));
    State state = outcome.state();
    assertEquals(own.cert(), state.file(SSL + "cert_10.5.3.128").orElseThrow());
    assertEquals(0640, state.machine().files().get(SSL + "key_10.5.3.128").mode());
    assertTrue(state.machine().packages().containsKey("apache2"));
    assertTrue(outcome.ran("a2enmod", "ssl", "proxy", "proxy_http", "headers"));
    assertTrue(outcome.ran("a2ensite", "openstack_https_frontend"));
    assertTrue(outcome.ran("update-ca-certificates", "--fresh"));
    assertTrue(state.hasFlag("ssl.enabled"));
    assertEquals("https://10.5.3.128:1789", state.published("identity-service").get("public_url"));
    String frontend =
        state.file("/etc/apache2/sites-available/openstack_https_frontend.conf").orElseThrow();
    assertTrue(frontend.startsWith("Listen 1779\n<VirtualHost 10.5.3.128:1779>\n"), frontend);
    assertTrue(
        frontend.contains("    SSLCertificateFile /etc/apache2/ssl/sketch/cert_10.5.3.128\n"));
    assertTrue(frontend.contains("    ProxyPass / http://localhost:1769/\n"), frontend);
    String conf = state.file("/etc/sketch/sketch.conf").orElseThrow();
    assertTrue(conf.contains("bind_port = 1769"), conf);
  }

  @Test
  void apacheTakesThePortAfterTheServiceGaveItUpTheSecondTimeToo() {
    String site = "/etc/apache2/sites-available/openstack_https_frontend.conf";
    State plain = SketchStates.configured();
    State before = SketchStates.CHARM.run(CHANGED, withOptions(plain)).state();
    State left = plain.withFile(site, before.file(site).orElseThrow());
    HookOutcome again = SketchStates.CHARM.run(CHANGED, withOptions(left));
    int service = again.commands().lastIndexOf(List.of("systemctl", "restart", "sketch-api"));
    int apache = again.commands().lastIndexOf(List.of("systemctl", "restart", "apache2"));
    assertTrue(0 <= service && service < apache, again.commands().toString());
  }

  @Test
  void whatIsServedAlreadyIsLeftAlone() {
    State served = SketchStates.CHARM.run(CHANGED, withOptions(SketchStates.configured())).state();
    HookOutcome again = SketchStates.CHARM.run(CHANGED, served);
    assertFalse(again.ran("a2enmod") || again.ran("systemctl", "restart"));
    assertFalse(again.ran("update-ca-certificates"));
  }

  @Test
  void withoutCertificatesApacheGoes() {
    State served = SketchStates.CHARM.run(CHANGED, withOptions(SketchStates.configured())).state();
    State plain =
        SketchStates.CHARM
            .run(CHANGED, served.withConfig("ssl_cert", "").withConfig("ssl_key", ""))
            .state();
    assertFalse(plain.hasFlag("ssl.enabled"));
    assertEquals("http://10.5.3.128:1789", plain.published("identity-service").get("public_url"));
  }

  @Test
  void certificatesOfTheRelationAreAskedForAndServed() {
    State named =
        SketchStates.configured()
            .withAnswer(CommandAnswer.printing("sketch-0.example\n", "hostname", "--fqdn"))
            .withConfig("os-public-hostname", "sketch.example.com")
            .withRelation(
                RelationState.of("certificates").remoteApp("vault").remoteUnit(0, Map.of()));
    State asked =
        SketchStates.CHARM.run(Event.relationJoined("certificates", "vault/0"), named).state();
    Map<String, String> request = asked.published("certificates");
    assertEquals("sketch_0", request.get("unit_name"));
    assertEquals("sketch.example.com", request.get("common_name"));
    assertEquals("[\"10.5.3.128\"]", request.get("sans"));
    Map<String, String> answer =
        Map.of(
            "ca",
            "CA-PEM",
            "chain",
            "CHAIN-PEM",
            "sketch_0.server.cert",
            other.cert(),
            "sketch_0.server.key",
            other.key());
    HookOutcome served =
        SketchStates.CHARM.run(
            Event.relationChanged("certificates", "vault/0"),
            asked.changeRelation("certificates", one -> one.remoteUnit(0, answer)));
    State state = served.state();
    assertEquals(
        other.cert() + "\nCHAIN-PEM\n", state.file(SSL + "cert_sketch.example.com").orElseThrow());
    assertEquals(
        "CA-PEM\n", state.file("/usr/local/share/ca-certificates/sketch.crt").orElseThrow());
    assertEquals(
        "CHAIN-PEM\n",
        state.file("/usr/local/share/ca-certificates/sketch-chain.crt").orElseThrow());
    assertTrue(state.hasFlag("certificates.connected"));
    assertEquals(
        "https://sketch.example.com:1789", state.published("identity-service").get("public_url"));
  }

  @Test
  void certificatesOfTheRelationTakeTheNamesThatThoseOfTheOptionsHad() {
    State served =
        SketchStates.CHARM
            .run(CHANGED, withOptions(SketchStates.configured()))
            .state()
            .withFile(SSL + "cert_other.other", own.cert())
            .withFile(SSL + "key_other.other", own.key());
    Map<String, String> answer =
        Map.of(
            "ca",
            "CA-PEM",
            "sketch_0.server.cert",
            other.cert(),
            "sketch_0.server.key",
            other.key());
    State related =
        served
            .withConfig("ssl_cert", "")
            .withConfig("ssl_key", "")
            .withAnswer(CommandAnswer.printing("sketch-0.example\n", "hostname", "--fqdn"))
            .withRelation(
                RelationState.of("certificates").remoteApp("vault").remoteUnit(0, answer));
    HookOutcome outcome =
        SketchStates.CHARM.run(Event.relationChanged("certificates", "vault/0"), related);
    State state = outcome.state();
    assertEquals(other.cert(), state.file(SSL + "cert_other.other").orElseThrow());
    assertEquals(other.key(), state.file(SSL + "key_other.other").orElseThrow());
  }

  @Test
  void aStatusHookAsksForNothingAndConfiguresNothing() {
    State related =
        SketchStates.configured()
            .withRelation(
                RelationState.of("certificates").remoteApp("vault").remoteUnit(0, Map.of()));
    HookOutcome joined =
        SketchStates.CHARM.run(Event.relationJoined("certificates", "vault/0"), related);
    assertTrue(joined.called("requestCertificates"), joined.handlers().toString());
    HookOutcome status = SketchStates.CHARM.run(Event.hook("update-status"), joined.state());
    assertFalse(status.called("requestCertificates") || status.called("configureTls"));
  }

  @Test
  void wrongOptionsAreNamedAndBlock() {
    assertEquals("ssl_cert is no base64", blocked("ssl_cert", "?"));
    assertEquals("ssl_ca is no PEM in base64", blocked("ssl_ca", "AAAA"));
    State mixed =
        SketchStates.configured()
            .withConfig("ssl_cert", own.certBase64())
            .withConfig("ssl_key", other.keyBase64());
    State state = SketchStates.CHARM.run(CHANGED, mixed).state();
    assertEquals("ssl_key does not fit ssl_cert", state.status().message());
    assertFalse(state.hasFlag("ssl.enabled"));
  }

  private static String blocked(String option, String value) {
    State state =
        SketchStates.CHARM
            .run(CHANGED, SketchStates.configured().withConfig(option, value))
            .state();
    assertEquals("blocked", state.status().state());
    return state.status().message();
  }

  private static State withOptions(State state) {
    return state
        .withConfig("ssl_cert", own.certBase64())
        .withConfig("ssl_key", own.keyBase64())
        .withConfig("ssl_ca", own.certBase64());
  }
}
