package charms.keystone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import charms.testkit.CharmUnderTest;
import charms.testkit.Event;
import charms.testkit.HookFailedException;
import charms.testkit.HookOutcome;
import charms.testkit.RelationState;
import charms.testkit.State;
import charms.testkit.machine.CommandAnswer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** State in, one hook, state out. Keystone has everything already that it is asked for. */
class KeystoneCharmTest {
  private static final CharmUnderTest CHARM = CharmUnderTest.load();
  private static final Event CHANGED = Event.relationChanged("identity-service", "congress/0");
  private static final Map<String, String> REGISTRATION =
      Map.of(
          "service", "congress",
          "region", "RegionOne",
          "public_url", "http://10.5.3.130:1789",
          "internal_url", "http://10.5.3.130:1789",
          "admin_url", "http://10.5.3.130:1789");
  private static final String KNOWN =
      """
      id-of-the-first
      id-of-the-second
      id-of-the-user
      id-of-the-role
      id-of-the-user
      ID,Name,Type
      1,congress,policy
      ID,Region,Service Name,Service Type,Enabled,Interface,URL
      2,RegionOne,congress,policy,True,public,http://10.5.3.130:1789
      3,RegionOne,congress,policy,True,internal,http://10.5.3.130:1789
      4,RegionOne,congress,policy,True,admin,http://10.5.3.130:1789
      """;

  private final State started =
      CHARM
          .run(
              Event.hook("start"),
              State.initial()
                  .onSeries("noble")
                  .withFile("/etc/os-release", "ID=debian\nVERSION_CODENAME=bookworm\n")
                  .withAnswer(CommandAnswer.printing(KNOWN, "openstack")))
          .state();
  private final State related =
      started.withRelation(
          RelationState.of("identity-service").remoteApp("congress").remoteUnit(0, REGISTRATION));

  @Test
  void servesFromAFileOfItsOwnWithoutADatabase() {
    assertEquals("active", started.status().state());
    String file = started.file("/etc/keystone/keystone.conf").orElseThrow();
    assertTrue(file.contains("connection = sqlite:////var/lib/keystone/keystone.db\n"), file);
    String arguments = started.file("/etc/default/keystone").orElseThrow();
    assertTrue(
        arguments.contains("--http-socket :5000 --http-socket :35357 --ini /etc/keystone/"),
        arguments);
  }

  @Test
  void waitsForTheDatabaseItIsRelatedTo() {
    State waiting =
        CHARM
            .run(
                Event.relationChanged("shared-db", "mysql/0"),
                started.withRelation(
                    RelationState.of("shared-db").remoteApp("mysql").remoteUnit(0, Map.of())))
            .state();
    assertEquals("waiting", waiting.status().state());
    assertEquals("keystone", waiting.published("shared-db").get("database"));
  }

  @Test
  void movesToTheDatabaseOnceItAnswers() {
    Map<String, String> answer =
        Map.of("db_host", "10.5.0.9", "password", "pw", "allowed_units", "keystone/0");
    HookOutcome moved =
        CHARM.run(
            Event.relationChanged("shared-db", "mysql/0"),
            started.withRelation(
                RelationState.of("shared-db").remoteApp("mysql").remoteUnit(0, answer)));
    String file = moved.state().file("/etc/keystone/keystone.conf").orElseThrow();
    assertTrue(file.contains("= mysql+pymysql://keystone:pw@10.5.0.9/keystone\n"), file);
    assertTrue(moved.ran("keystone-manage", "db_sync"));
    assertTrue(moved.ran("keystone-manage", "bootstrap"));
    assertTrue(moved.ran("systemctl", "restart", "keystone"));
    HookOutcome later = CHARM.run(Event.hook("update-status"), moved.state());
    assertFalse(later.ran("keystone-manage"), "it is set up once");
  }

  @Test
  void doesNotBeginAnewWhenItsDatabaseIsTakenAway() {
    Map<String, String> answer =
        Map.of("db_host", "10.5.0.9", "password", "pw", "allowed_units", "keystone/0");
    State moved =
        CHARM
            .run(
                Event.relationChanged("shared-db", "mysql/0"),
                related.withRelation(
                    RelationState.of("shared-db").remoteApp("mysql").remoteUnit(0, answer)))
            .state();
    HookOutcome broken = CHARM.run(Event.relationBroken("shared-db"), moved);
    assertFalse(broken.ran("keystone-manage") || broken.ran("openstack"));
    HookOutcome later = CHARM.run(Event.hook("update-status"), broken.state());
    assertFalse(later.ran("keystone-manage") || later.ran("openstack"));
    assertEquals("blocked", later.state().status().state());
    assertEquals(
        "Missing relations: shared-db, whose database has keystone's data",
        later.state().status().message());
  }

  @Test
  void answersARegistrationWithAnAccount() {
    State asked = CHARM.run(CHANGED, related).state();
    Map<String, String> answer = asked.published("identity-service");
    assertEquals("congress", answer.get("service_username"));
    assertEquals("10.5.3.128", answer.get("service_host"));
    assertEquals("services", answer.get("service_tenant"));
    assertEquals("id-of-the-user", answer.get("service_user_id"));
    assertEquals("id-of-the-first", answer.get("admin_project_id"));
    assertEquals(
        answer.get("service_password"), asked.juju().leaderSettings().get("password-congress"));
  }

  @Test
  void passwordsAreNotOnCommandLines() {
    HookOutcome asked = CHARM.run(CHANGED, related);
    String password = asked.state().juju().leaderSettings().get("password-congress");
    assertTrue(asked.inputs().stream().anyMatch(text -> text.contains(password)));
    assertFalse(asked.commands().stream().anyMatch(words -> words.contains(password)));
  }

  @Test
  void asksKeystoneOnlyAboutNewAndChangedRegistrations() {
    State asked = CHARM.run(CHANGED, related).state();
    assertFalse(CHARM.run(Event.hook("update-status"), asked).ran("openstack"));
    Map<String, String> changed = new TreeMap<>(REGISTRATION);
    changed.put("public_url", "http://10.5.100.1:1789");
    State moved =
        asked.changeRelation("identity-service", relation -> relation.remoteUnit(0, changed));
    HookFailedException refused =
        assertThrows(HookFailedException.class, () -> CHARM.run(CHANGED, moved));
    assertTrue(
        refused
            .getMessage()
            .endsWith("keystone does not have the endpoints that 'congress' registered"),
        refused.getMessage());
  }

  @Test
  void showsTheCatalogueOfAServiceAndNamesOneItDoesNotKnow() {
    State asked = CHARM.run(CHANGED, related).state();
    HookOutcome shown =
        CHARM.run(Event.action("show-catalog", Map.of("service", "congress")), asked);
    String table = shown.action().results().get("outcome");
    assertTrue(table.contains("http://10.5.3.130:1789"), table);
    HookOutcome unknown = CHARM.run(Event.action("show-catalog", Map.of("service", "nova")), asked);
    assertEquals(Optional.of("No service catalog entry for 'nova'"), unknown.action().failure());
  }

  @Test
  void showsTheAdministratorsPassword() {
    HookOutcome shown = CHARM.run(Event.action("get-admin-password"), started);
    assertEquals(
        started.juju().leaderSettings().get("password-admin"),
        shown.action().results().get("admin-password"));
  }

  @Test
  void unitsThatDoNotLeadSaySo() {
    State other = CHARM.run(Event.hook("update-status"), started.withLeader(false)).state();
    assertEquals("blocked", other.status().state());
    assertEquals(List.of(), CHARM.run(CHANGED, related.withLeader(false)).inputs());
  }
}
