package charms.engine.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubnetTest {
  @Test
  void theEngineHasTheFirstAddressAndMachinesLaterOnes() {
    Subnet subnet = Subnet.parse("10.7.0.0/16");
    assertEquals("10.7.0.0/16", subnet.toString());
    assertEquals("10.7.0.1", subnet.engine());
    assertEquals("10.7.3.128", Subnet.text(subnet.firstMachine()));
    assertEquals("10.7.255.254", Subnet.text(subnet.lastMachine()));
  }

  @Test
  void aSmallSubnetHasRoomToo() {
    Subnet subnet = Subnet.parse("192.168.9.0/24");
    assertEquals("192.168.9.128", Subnet.text(subnet.firstMachine()));
    assertEquals("192.168.9.254", Subnet.text(subnet.lastMachine()));
  }

  @Test
  void machinesMayHaveAnyOtherAddressOfIt() {
    Subnet subnet = Subnet.parse("10.5.0.0/16");
    assertTrue(subnet.holds("10.5.100.1"));
    assertFalse(subnet.holds("10.6.0.5"));
    assertFalse(subnet.holds("10.5.0.1"), "the engine's");
    assertFalse(subnet.holds("10.5.0.0"));
    assertFalse(subnet.holds("10.5.255.255"));
    assertFalse(subnet.holds("somewhere"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "10.5.0.1/16 | invalid subnet \"10.5.0.1/16\": expected its lowest address, 10.5.0.0/16",
        "10.5.0.0/8  | invalid subnet \"10.5.0.0/8\": expected a prefix length from 16 to 24",
        "10.5.0/16   | invalid subnet \"10.5.0/16\": expected one as in 10.7.0.0/16",
        "10.999.0.0/16 | invalid address \"10.999.0.0\"",
      })
  void whatIsNoSubnetIsRefused(String text, String message) {
    Exception refused = assertThrows(IllegalArgumentException.class, () -> Subnet.parse(text));
    assertEquals(message, refused.getMessage());
  }
}
