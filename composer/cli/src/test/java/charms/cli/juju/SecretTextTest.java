package charms.cli.juju;

import static org.junit.jupiter.api.Assertions.assertEquals;

import charms.engine.ModelSecret;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Secrets as text, whole, as Juju's client prints them. */
class SecretTextTest {
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
  private static final ModelSecret USERS =
      new ModelSecret(
          "9m4e2mr0ui3e8a215n4g",
          "<model>",
          "login",
          "",
          "who logs in",
          "never",
          Optional.empty(),
          Optional.empty(),
          List.of(
              new ModelSecret.Revision(1, NOON), new ModelSecret.Revision(3, NOON.plusSeconds(60))),
          List.of(new ModelSecret.Access("application-app", "model-1234")),
          NOON);
  private static final ModelSecret CHARMS =
      new ModelSecret(
          "0m4e2mr0ui3e8a215n4g",
          "app/0",
          "",
          "pw",
          "",
          "monthly",
          Optional.of(NOON.plusSeconds(3600)),
          Optional.of(NOON.plusSeconds(7200)),
          List.of(new ModelSecret.Revision(1, NOON)),
          List.of(),
          NOON);

  @Test
  void aTableTellsNamesOfUsersSecretsOnly() {
    assertEquals(
        """
        ID                    Name   Owner    Rotation  Revision  Last updated
        9m4e2mr0ui3e8a215n4g  login  <model>  never            3  4 minutes ago
        0m4e2mr0ui3e8a215n4g  -      app/0    monthly          1  5 minutes ago
        """,
        SecretsCommand.table(List.of(USERS, CHARMS), NOON.plusSeconds(300)));
  }

  @Test
  void aDocumentHasJujusKeysInItsOrder() {
    assertEquals(
        """
        9m4e2mr0ui3e8a215n4g:
          revision: 3
          owner: <model>
          description: who logs in
          name: login
          created: "2026-11-21T12:00:00Z"
          updated: "2026-11-21T12:01:00Z"
        0m4e2mr0ui3e8a215n4g:
          revision: 1
          expires: "2026-11-21T14:00:00Z"
          rotation: monthly
          rotates: "2026-11-21T13:00:00Z"
          owner: app/0
          label: pw
          created: "2026-11-21T12:00:00Z"
          updated: "2026-11-21T12:00:00Z"
        """,
        DocumentText.of("yaml", SecretDocument.all(List.of(USERS, CHARMS))));
  }

  @Test
  void revisionsAndAccessAreLists() {
    assertEquals(
        "{\"revisions\":[{\"revision\":1,\"backend\":\"internal\",\"created\":\"2026-11-21T12:00:00Z\","
            + "\"updated\":\"2026-11-21T12:00:00Z\"},{\"revision\":3,\"backend\":\"internal\","
            + "\"created\":\"2026-11-21T12:01:00Z\",\"updated\":\"2026-11-21T12:01:00Z\"}]}\n",
        DocumentText.of("json", Map.of("revisions", SecretDocument.revisions(USERS))));
    assertEquals(
        """
        access:
        - target: application-app
          scope: model-1234
          role: view
        """,
        DocumentText.of("yaml", Map.of("access", SecretDocument.access(USERS))));
  }

  @Test
  void anAgeIsToldInItsLargestUnit() {
    assertEquals("just now", age(1));
    assertEquals("59 seconds ago", age(59));
    assertEquals("1 minute ago", age(60));
    assertEquals("1 hour ago", age(3600));
    assertEquals("23 hours ago", age(86399));
    assertEquals(10, age(3 * 86400).length());
  }

  private static String age(long seconds) {
    return Age.text(NOON, NOON.plusSeconds(seconds));
  }
}
