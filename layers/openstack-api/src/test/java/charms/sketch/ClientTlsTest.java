package charms.sketch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import charms.testkit.State;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Database and queue over TLS (openstack-layer.md section 4). */
final class ClientTlsTest {
  @Test
  void theirAuthoritiesAreFilesThatTheConfigurationNames() {
    State database =
        SketchStates.changed(
            SketchStates.related(),
            "shared-db",
            "mysql/0",
            Map.of(
                "db_host",
                "10.5.0.9",
                "password",
                "pw",
                "allowed_units",
                "sketch/0",
                "ssl_ca",
                base64("DB-CA"),
                "ssl_cert",
                base64("DB-CERT"),
                "ssl_key",
                base64("DB-KEY")));
    State queue =
        SketchStates.changed(
            database,
            "amqp",
            "rabbit/0",
            Map.of(
                "hostname", "10.5.0.10",
                "password", "rabbitpw",
                "ssl_port", "5671",
                "ssl_ca", base64("RABBIT-CA")));
    State state = SketchStates.configuring(SketchStates.withKeystone(queue)).state();
    String place = "/usr/local/share/ca-certificates/db-client.";
    assertEquals("DB-CA", state.file(place + "ca").orElseThrow());
    assertEquals("DB-CERT", state.file(place + "cert").orElseThrow());
    assertEquals(0640, state.machine().files().get(place + "key").mode());
    assertEquals(
        "RABBIT-CA", state.file("/var/lib/charm/sketch/rabbit-client-ca.pem").orElseThrow());
    String conf = state.file("/etc/sketch/sketch.conf").orElseThrow();
    assertTrue(
        conf.contains(
            "/sketch?ssl_ca=" + place + "ca&ssl_cert=" + place + "cert&ssl_key=" + place + "key\n"),
        conf);
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
