package charms.interfaces.cephclient;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What pools and profiles refuse, and request ids. */
final class PoolSettingsTest {
  @Test
  void unknownSettingsAreRefused() {
    assertTrue(
        message(() -> PoolSettings.OPEN.with("size", 3))
            .startsWith("cannot set 'size' of a pool: expected one of [app-name, "));
    assertTrue(
        message(() -> ErasureProfile.of("p", 3, 2).with("z", 3))
            .startsWith("cannot set 'z' of an erasure profile: expected one of [k, m, "));
  }

  @Test
  void placementGroupsAndWeightExcludeEachOther() {
    ReplicatedPool pool = ReplicatedPool.of("bob").withPlacementGroups(64);
    assertEquals(
        "cannot ask for pool 'bob': placement groups and weight exclude each other",
        message(() -> pool.with(PoolSettings.OPEN.weight(10))));
  }

  @Test
  void settingsKeepTheirWireKeys() {
    BrokerOperation operation =
        ReplicatedPool.of("bob")
            .withReplicas(2)
            .withPlacementGroups(64)
            .with(PoolSettings.OPEN.group("volumes").namespace("n").with("max-bytes", 9))
            .asOperation();
    assertEquals("create-pool", operation.op());
    assertEquals("volumes", operation.text("group").orElseThrow());
    assertEquals("n", operation.text("group-namespace").orElseThrow());
    assertEquals(9, operation.fields().get("max-bytes"));
    assertEquals(64, operation.fields().get("pg_num"));
    assertEquals(2, operation.fields().get("replicas"));
  }

  @Test
  void theOrderOfOperationsIsPartOfTheId() {
    BrokerOperation one = ReplicatedPool.of("one").asOperation();
    BrokerOperation two = ReplicatedPool.of("two").asOperation();
    BrokerRequest forth = BrokerRequest.of(List.of(one, two));
    assertEquals(forth, BrokerRequest.of(List.of(one)).and(two).and(one));
    assertNotEquals(forth.requestId(), BrokerRequest.of(List.of(two, one)).requestId());
  }

  private static String message(Executable refused) {
    return String.valueOf(assertThrows(IllegalArgumentException.class, refused).getMessage());
  }
}
