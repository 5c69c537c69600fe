package charms.layer.openstackpolicyd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a file of rules may say (openstack-layer.md section 1, Policyd). */
final class PolicyRulesTest {
  @Test
  void rulesAreWrittenSorted() throws BrokenPolicyException {
    PolicyRules rules =
        PolicyRules.read(
            "a.yaml",
            """
            # the operator's
            "identity:list_users": "role:reader or rule:owner"
            create_server: >-
              role:member
              and project_id:%(project_id)s
            "deny": "!"
            "allow": ""
            """,
            List.of());
    assertEquals(
        """
        allow: ''
        create_server: role:member and project_id:%(project_id)s
        deny: '!'
        identity:list_users: role:reader or rule:owner
        """,
        rules.asYaml());
  }

  @ParameterizedTest
  @CsvSource({"admin_required", "cloud_admin", "owner"})
  void reservedRulesAreRefused(String name) {
    assertEquals(
        "'a.yaml': may not give " + name, refusal("ok: role:x\n" + name + ": role:anyone\n"));
  }

  @Test
  void allReservedRulesAreNamed() {
    assertEquals(
        "'a.yaml': may not give admin_required, owner",
        refusal("owner: '@'\nadmin_required: '@'\n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "- a\n", "text", "# only a comment\n"})
  void whatIsNoMapIsRefused(String yaml) {
    assertEquals("'a.yaml': expected rules by name", refusal(yaml));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a: 1 | expected texts, found 'a': Integer",
        "a: | expected texts, found 'a': nothing",
        "a: [b] | expected texts, found 'a': ArrayList",
        "1: a | expected texts, found '1': String",
        "a: yes | expected texts, found 'a': Boolean"
      })
  void onlyTextsAreRules(String yaml, String expected) {
    assertEquals("'a.yaml': " + expected, refusal(yaml));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a: 'x", "a: x\na: y", "a: x\n---\nb: y\n", "a: !!java.lang.Thread x", "a: *b"})
  void whatIsNoYamlIsRefused(String yaml) {
    assertTrue(refusal(yaml).startsWith("'a.yaml': "), refusal(yaml));
  }

  @Test
  void aReasonIsOneLine() {
    assertEquals(-1, refusal("a: 'x").indexOf('\n'));
  }

  private static String refusal(String yaml) {
    return assertThrows(
            BrokenPolicyException.class, () -> PolicyRules.read("a.yaml", yaml, List.of("owner")))
        .getMessage();
  }
}
