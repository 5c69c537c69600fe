package charms.mysql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import charms.testkit.CharmUnderTest;
import charms.testkit.Event;
import charms.testkit.HookOutcome;
import charms.testkit.RelationState;
import charms.testkit.State;
import charms.testkit.machine.CommandAnswer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** State in, one hook, state out. */
class MysqlCharmTest {
  private static final CharmUnderTest CHARM = CharmUnderTest.load();
  private static final Map<String, String> REQUEST =
      Map.of("database", "congress", "username", "congress", "hostname", "10.5.3.128");

  private final State related =
      State.initial()
          .withRelation(RelationState.of("shared-db").remoteApp("congress").remoteUnit(0, REQUEST));

  @Test
  void opensItsPort() {
    State started = CHARM.run(Event.hook("start"), State.initial()).state();
    assertEquals(Set.of("3306/tcp"), started.openedPorts());
    assertEquals("active", started.status().state());
  }

  @Test
  void theLeaderAnswersWithAPasswordItKeeps() {
    State asked = CHARM.run(Event.relationChanged("shared-db", "congress/0"), related).state();
    Map<String, String> answer = asked.published("shared-db");
    assertEquals("10.5.3.128", answer.get("db_host"));
    assertEquals("congress/0", answer.get("allowed_units"));
    assertEquals(32, answer.get("password").length());
    assertEquals(answer.get("password"), asked.juju().leaderSettings().get("password-congress"));
    State again = CHARM.run(Event.hook("update-status"), asked).state();
    assertEquals(answer, again.published("shared-db"));
  }

  @Test
  void installsTheServerWithoutWhatItRecommends() {
    List<List<String>> commands = CHARM.run(Event.hook("install"), State.initial()).commands();
    assertTrue(
        commands.contains(
            List.of(
                "apt-get",
                "--assume-yes",
                "--option=Dpkg::Options::=--force-confold",
                "--no-install-recommends",
                "install",
                "mariadb-server")),
        commands.toString());
  }

  @Test
  void makesDatabaseAndAccountAndListensOnItsAddress() {
    State started = CHARM.run(Event.hook("start"), State.initial()).state();
    String file = started.file("/etc/mysql/mariadb.conf.d/90-charm.cnf").orElseThrow();
    assertTrue(file.contains("bind-address = 10.5.3.128\n"), file);
    assertTrue(file.contains("wait_timeout = 3600\n"), file);
    HookOutcome asked = CHARM.run(Event.relationChanged("shared-db", "congress/0"), related);
    String password = asked.state().published("shared-db").get("password");
    assertEquals(
        List.of(
            """
            CREATE DATABASE IF NOT EXISTS `congress` CHARACTER SET utf8;
            CREATE USER IF NOT EXISTS 'congress'@'10.5.3.128' IDENTIFIED BY '%1$s';
            ALTER USER 'congress'@'10.5.3.128' IDENTIFIED BY '%1$s';
            GRANT ALL PRIVILEGES ON `congress`.* TO 'congress'@'10.5.3.128';
            """
                .formatted(password)),
        asked.inputs());
  }

  @Test
  void namesAreLookedUpSinceAccountsAreToldApartByAddresses() {
    Map<String, String> byName = new TreeMap<>(REQUEST);
    byName.put("hostname", "congress-0.lan");
    HookOutcome asked =
        CHARM.run(
            Event.relationChanged("shared-db", "congress/0"),
            related
                .changeRelation("shared-db", relation -> relation.remoteUnit(0, byName))
                .withAnswer(
                    CommandAnswer.printing("10.5.3.131 congress-0.lan\n", "getent", "hosts")));
    assertTrue(asked.inputs().get(0).contains("'congress'@'10.5.3.131'"), asked.inputs().get(0));
  }

  @Test
  void quotesWhatAClientAsksFor() {
    String sql = new DatabaseGrant("a_`b", "o'c\\", "10.5.3.128", "pw").sql();
    assertTrue(sql.contains("DATABASE IF NOT EXISTS `a_``b` "), sql);
    assertTrue(sql.contains("ON `a\\_``b`.* TO 'o''c\\\\'@'10.5.3.128'"), sql);
  }

  @Test
  void otherUnitsLeaveTheAnswerToTheLeader() {
    HookOutcome outcome =
        CHARM.run(Event.relationChanged("shared-db", "congress/0"), related.withLeader(false));
    assertFalse(outcome.state().published("shared-db").containsKey("password"));
  }

  @Test
  void showsItsDatabases() {
    State asked = CHARM.run(Event.relationChanged("shared-db", "congress/0"), related).state();
    HookOutcome shown = CHARM.run(Event.action("show-databases"), asked);
    assertEquals(
        "congress: user congress from 10.5.3.128", shown.action().results().get("outcome"));
    assertTrue(shown.action().failure().isEmpty());
  }
}
