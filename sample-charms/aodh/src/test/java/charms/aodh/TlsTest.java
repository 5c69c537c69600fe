package charms.aodh;

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

/** apache2 both runs the API and ends TLS in front of it. */
class TlsTest {
  private static final Event CHANGED = Event.hook("config-changed");
  private static final String FRONTEND =
      "/etc/apache2/sites-available/openstack_https_frontend.conf";
  private static TestCertificate own;

  @BeforeAll
  static void makeCertificate() {
    own = TestCertificate.of("own");
  }

  @Test
  void theApiMovesBehindTheFrontend() {
    State served = run(CHANGED, withOptions(AodhStates.configured("noble", "distro"))).state();
    assertServes(served);
    HookOutcome paused = run(Event.action("pause"), served);
    assertTrue(
        paused
            .commands()
            .contains(
                List.of(
                    "systemctl",
                    "stop",
                    "aodh-evaluator",
                    "aodh-notifier",
                    "aodh-listener",
                    "apache2",
                    "memcached",
                    "haproxy")),
        paused.commands().toString());
  }

  @Test
  void apacheIsNotStartedBeforeTheUnitIsConfigured() {
    State early = withOptions(AodhStates.installed("noble", "distro"));
    HookOutcome changed = run(CHANGED, early);
    assertFalse(changed.ran("systemctl", "restart"), changed.commands().toString());
    assertServes(AodhStates.configuring(AodhStates.answered(changed.state())).state());
  }

  @Test
  void apacheIsNotStartedWhileTheUnitIsPaused() {
    State paused = run(Event.action("pause"), AodhStates.configured("noble", "distro")).state();
    State changed = run(CHANGED, withOptions(paused)).state();
    assertFalse(changed.machine().services().get("apache2").running());
    assertServes(run(Event.action("resume"), changed).state());
  }

  @Test
  void withoutCertificatesTheFrontendGoesBeforeTheApiTakesItsPort() {
    State served = run(CHANGED, withOptions(AodhStates.configured("noble", "distro"))).state();
    HookOutcome plain = run(CHANGED, served.withConfig("ssl_cert", "").withConfig("ssl_key", ""));
    List<List<String>> commands = plain.commands();
    int gone = commands.indexOf(List.of("a2dissite", "openstack_https_frontend"));
    int restarted = commands.indexOf(List.of("systemctl", "restart", "apache2"));
    assertTrue(0 <= gone && gone < restarted, commands.toString());
    assertTrue(AodhStates.text(plain.state(), AodhWsgiCharm.SITE).startsWith("Listen 8032\n"));
    assertEquals(
        "http://10.5.3.128:8042", plain.state().published("identity-service").get("public_url"));
    assertEquals("active Unit is ready", AodhStates.said(plain.state()));
  }

  @Test
  void theApiOfNewtonStartsAnewOnItsPortBehindTheFrontend() {
    HookOutcome outcome =
        run(CHANGED, withOptions(AodhStates.configured("xenial", "cloud:xenial-newton")));
    assertEquals(
        "[Service]\nEnvironment=PORT=8022",
        outcome.state().file(AodhNewtonCharm.DROP_IN).orElseThrow());
    List<List<String>> commands = outcome.commands();
    AodhStates.assertReloadedBeforeRestart(commands);
  }

  private static void assertServes(State state) {
    assertTrue(state.hasFlag("ssl.enabled"));
    String frontend = state.file(FRONTEND).orElseThrow();
    assertTrue(frontend.startsWith("Listen 8032\n"), frontend);
    assertTrue(frontend.contains("    ProxyPass / http://localhost:8022/\n"), frontend);
    assertTrue(AodhStates.text(state, AodhWsgiCharm.SITE).startsWith("Listen 8022\n"));
    assertEquals("https://10.5.3.128:8042", state.published("identity-service").get("public_url"));
    assertEquals("active Unit is ready", AodhStates.said(state));
  }

  private static HookOutcome run(Event event, State state) {
    return AodhStates.CHARM.run(event, state);
  }

  private static State withOptions(State state) {
    return state
        .withConfig("ssl_cert", own.certBase64())
        .withConfig("ssl_key", own.keyBase64())
        .withConfig("ssl_ca", own.certBase64());
  }
}
