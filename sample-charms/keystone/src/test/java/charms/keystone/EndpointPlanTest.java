package charms.keystone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class EndpointPlanTest {
  private static final CatalogueEntry WANTED =
      new CatalogueEntry(
          "barbican",
          "key-manager",
          "RegionOne",
          "http://10.5.100.1:9311",
          "http://10.5.100.1:9311",
          "http://10.5.3.128:9312");

  @Test
  void aServiceThatIsUnknownIsMadeWithItsEndpoints() {
    assertEquals(
        """
        service create --name barbican key-manager -f value -c id
        endpoint create --region RegionOne barbican public http://10.5.100.1:9311 -f value -c id
        endpoint create --region RegionOne barbican internal http://10.5.100.1:9311 -f value -c id
        endpoint create --region RegionOne barbican admin http://10.5.3.128:9312 -f value -c id
        """,
        commands(""));
  }

  @Test
  void anEndpointThatMovedIsSetAndOthersStay() {
    assertEquals(
        """
        endpoint set --url http://10.5.100.1:9311 e1
        """,
        commands(
            """
            ID,Name,Type
            s1,barbican,key-manager
            ID,Region,Service Name,Service Type,Enabled,Interface,URL
            e0,RegionTwo,barbican,key-manager,True,public,http://10.5.3.99:9311
            e1,RegionOne,barbican,key-manager,True,public,http://10.5.3.128:9311
            e2,RegionOne,barbican,key-manager,True,internal,http://10.5.100.1:9311
            e3,RegionOne,barbican,key-manager,True,admin,http://10.5.3.128:9312
            """));
  }

  @Test
  void itIsFulfilledWhenAllURLsAreThere() {
    String all =
        """
        ID,Region,Service Name,Service Type,Enabled,Interface,URL
        e1,RegionOne,barbican,key-manager,True,public,http://10.5.100.1:9311
        e2,RegionOne,barbican,key-manager,True,internal,http://10.5.100.1:9311
        e3,RegionOne,barbican,key-manager,True,admin,http://10.5.3.128:9312
        """;
    assertTrue(new EndpointPlan(WANTED, BatchOutput.read(all)).isFulfilled());
    String moved = all.replace("http://10.5.3.128:9312", "http://10.5.3.128:9313");
    assertFalse(new EndpointPlan(WANTED, BatchOutput.read(moved)).isFulfilled());
  }

  @Test
  void wordsThatTheProgramWouldReadOtherwiseAreRefused() {
    IllegalArgumentException refused =
        assertThrows(IllegalArgumentException.class, () -> new Batch().add("user", "a; b"));
    assertEquals("cannot tell keystone of 'a; b'", refused.getMessage());
  }

  private static String commands(String known) {
    Batch batch = new Batch();
    new EndpointPlan(WANTED, BatchOutput.read(known)).addTo(batch);
    return batch.text();
  }
}
