package charms.layer.openstackapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import charms.layer.openstack.EndpointType;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Ports by service and kind of endpoint (openstack-layer.md section 4, Ports). */
final class ServicePortsTest {
  @Test
  void aServiceListensTenBelowAndTwentyBelowBehindApache() {
    ServicePorts ports = ServicePorts.of("congress-server", 1789);
    assertEquals(1779, ports.ownPort("congress-server", EndpointType.ADMIN, false));
    assertEquals(1769, ports.ownPort("congress-server", EndpointType.ADMIN, true));
  }

  @Test
  void aKindWithoutPortOfItsOwnHasThePublicOne() {
    ServicePorts ports =
        new ServicePorts(Map.of())
            .and("api", Map.of(EndpointType.PUBLIC, 80, EndpointType.INTERNAL, 81));
    assertEquals(80, ports.port("api", EndpointType.ADMIN));
    assertEquals(81, ports.port("api", EndpointType.INTERNAL));
    assertEquals(Set.of(80, 81), ports.all());
  }

  @Test
  void anUnknownServiceIsAnError() {
    assertEquals(
        "cannot tell a port: no service 'other'",
        assertThrows(
                IllegalArgumentException.class,
                () -> ServicePorts.of("api", 80).port("other", EndpointType.PUBLIC))
            .getMessage());
  }

  @Test
  void withTlsAOneMayComeBeforeEachPort() {
    ServicePorts ports = ServicePorts.of("api", 8779).ofTls();
    assertEquals(Set.of(18779), ports.all());
    assertEquals(18769, ports.ownPort("api", EndpointType.ADMIN, false));
    assertEquals(
        "cannot change port 15672 for TLS: 115672 is no port",
        assertThrows(IllegalStateException.class, () -> ServicePorts.of("api", 15672).ofTls())
            .getMessage());
  }
}
