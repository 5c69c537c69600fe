package charms.interfaces.neutronpluginapisubordinate;

import static charms.interfaces.neutronpluginapisubordinate.PluginCharm.CHANGED;
import static charms.interfaces.neutronpluginapisubordinate.PluginCharm.DEPARTED;
import static charms.interfaces.neutronpluginapisubordinate.PluginCharm.JOINED;
import static charms.interfaces.neutronpluginapisubordinate.PluginCharm.N;
import static charms.interfaces.neutronpluginapisubordinate.PluginCharm.NONCE;
import static charms.interfaces.neutronpluginapisubordinate.PluginCharm.PLUGIN;
import static charms.interfaces.neutronpluginapisubordinate.PluginCharm.READY;
import static charms.interfaces.neutronpluginapisubordinate.PluginCharm.act;
import static charms.interfaces.neutronpluginapisubordinate.PluginCharm.available;
import static charms.interfaces.neutronpluginapisubordinate.PluginCharm.flags;
import static charms.interfaces.neutronpluginapisubordinate.PluginCharm.ownFlags;
import static charms.interfaces.neutronpluginapisubordinate.PluginCharm.related;
import static charms.interfaces.neutronpluginapisubordinate.PluginCharm.said;
import static charms.interfaces.neutronpluginapisubordinate.PluginCharm.says;
import static charms.interfaces.neutronpluginapisubordinate.PluginCharm.uuid;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import charms.testkit.State;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How a plugin asks for a migration of neutron's database (interfaces.md section 9). */
final class DbMigrationTest {
  @Test
  void aMigrationIsNotRequestedUntilNeutronApiIsReady() {
    State connected = PLUGIN.run(JOINED, related(Map.of())).state();
    State asked = act("migrate", connected);
    assertEquals(Map.of(), asked.published(N));
    assertEquals(Set.of("connected"), ownFlags(asked));
  }

  @Test
  void aMigrationRequestSendsANonceAndTakesAvailableAway() {
    State asked = act("migrate", available());
    String nonce = uuid(asked, NONCE).toString();
    assertEquals(Map.of(NONCE, nonce), asked.published(N));
    assertEquals(Set.of("connected", "db_migration", "db_migration." + nonce), ownFlags(asked));
    assertEquals(List.of("> true true {}"), said(asked));
  }

  @Test
  void aMigrationIsPendingUntilItsNonceComesBack() {
    State asked = act("migrate", available());
    String nonce = asked.published(N).get(NONCE);
    State other = says(asked, Map.of("neutron-api-ready", "yes", NONCE, "other"));
    assertTrue(flags(PLUGIN.run(CHANGED, other)).contains("db_migration." + nonce));
    State answered = says(asked, Map.of("neutron-api-ready", "yes", NONCE, nonce));
    State done = PLUGIN.run(CHANGED, answered).state();
    assertEquals(Set.of("available", "connected"), ownFlags(done));
    assertEquals(List.of("> true false {}"), said(done));
  }

  @Test
  void oneAnswerEndsAllRequests() {
    State asked = act("migrate", available());
    String first = asked.published(N).get(NONCE);
    State twice = act("migrate", asked);
    assertEquals(4, ownFlags(twice).size());
    State answered = says(twice, Map.of("neutron-api-ready", "yes", NONCE, first));
    assertEquals(Set.of("available", "connected"), flags(PLUGIN.run(CHANGED, answered)));
  }

  @Test
  void theCharmMayHoldAvailableBackUntilItHasRequestedAMigration() {
    State held = related(READY).withFlag(N + ".db_migration");
    assertEquals(Set.of("connected", "db_migration"), flags(PLUGIN.run(CHANGED, held)));
    State departed = PLUGIN.run(DEPARTED, held).state();
    assertEquals(Set.of("db_migration"), ownFlags(departed));
  }
}
