package charms.authority;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import charms.testkit.CharmUnderTest;
import charms.testkit.Event;
import charms.testkit.RelationState;
import charms.testkit.State;
import charms.testkit.machine.CommandAnswer;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** State in, one hook, state out. */
class AuthorityCharmTest {
  private static final CharmUnderTest CHARM = CharmUnderTest.load();
  private static final Event CHANGED = Event.relationChanged("certificates", "barbican/0");

  private final State asked =
      State.initial()
          .withAnswer(CommandAnswer.printing("CERTIFICATE", "openssl", "x509"))
          .withRelation(
              RelationState.of("certificates")
                  .remoteApp("barbican")
                  .remoteUnit(
                      0,
                      Map.of(
                          "unit_name", "barbican_0",
                          "common_name", "barbican.example.com",
                          "sans", "[\"10.5.100.1\"]")));

  @Test
  void theLeaderSigns() {
    Map<String, String> answer = CHARM.run(CHANGED, asked).state().published("certificates");
    assertEquals("CERTIFICATE", answer.get("barbican_0.server.cert"));
  }

  @Test
  void othersDoNot() {
    State other = CHARM.run(CHANGED, asked.withLeader(false)).state();
    assertFalse(other.published("certificates").containsKey("barbican_0.server.cert"));
  }

  @Test
  void nothingIsSignedTwice() {
    State signed = CHARM.run(CHANGED, asked).state();
    assertTrue(CHARM.run(Event.hook("update-status"), signed).commands().isEmpty());
  }
}
