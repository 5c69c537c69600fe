package charms.interfaces.nrpeexternalmaster;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The YAML of monitors. */
final class MonitorsYamlTest {
  @Test
  void whatIsWrittenIsRead() {
    Map<String, NrpeMonitor> monitors =
        Map.of(
            "on", NrpeMonitor.of("on"),
            "1.5", new NrpeMonitor("1.5", "null", Optional.of(3)),
            "plain", NrpeMonitor.of("plain"));
    assertEquals(monitors, MonitorsYaml.read(MonitorsYaml.write(monitors)));
  }

  @Test
  void namesThatYamlWouldTakeForOthersAreQuoted() {
    assertEquals(
        "monitors:\n  remote:\n    nrpe:\n      'on':\n        command: check_on\n",
        MonitorsYaml.write(Map.of("on", NrpeMonitor.of("on"))));
  }

  @Test
  void noMonitorsAreAnEmptyMap() {
    assertEquals("monitors:\n  remote:\n    nrpe: {}\n", MonitorsYaml.write(Map.of()));
    assertEquals(Map.of(), MonitorsYaml.read("monitors:\n  remote:\n    nrpe: {}\n"));
  }

  @Test
  void anotherShapeIsPassedOver() {
    assertEquals(Map.of(), MonitorsYaml.read("monitors: [a, b]"));
    assertEquals(
        Map.of(),
        MonitorsYaml.read("monitors:\n  remote:\n    nrpe:\n      x:\n        other: y\n"));
  }
}
