package charms.authority;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class CertificateNamesTest {
  @Test
  void addressesAndNamesAreToldApart() {
    assertEquals(
        "subjectAltName=DNS:barbican.example.com,IP:10.5.100.1,IP:fd00::1\n",
        new CertificateNames(
                "barbican.example.com", List.of("10.5.100.1", "fd00::1", "barbican.example.com"))
            .extension());
  }

  @Test
  void aNameThatWouldSayMoreToOpensslIsRefused() {
    assertEquals(
        "cannot sign for 'a,IP:10.0.0.1': it is neither a name nor an address",
        assertThrows(
                IllegalArgumentException.class,
                () -> new CertificateNames("a", List.of("a,IP:10.0.0.1")))
            .getMessage());
  }
}
