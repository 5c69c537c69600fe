package charms.engine.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import charms.engine.state.ModelException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The query language of wait-for, as Juju documents it. */
class QueryTest {
  private static final Scope APPLICATION =
      new Scope(
          "application",
          "app",
          Map.of(
              "life",
              "alive",
              "status",
              "active",
              "exposed",
              false,
              "min-units",
              2L,
              "units",
              List.of(unit("app/0", "active"), unit("app/1", "blocked")),
              "machines",
              List.of()));

  private static Scope unit(String name, String status) {
    return new Scope("unit", name, Map.of("name", name, "workload-status", status));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "life==\"alive\" && status==\"active\"",
        "life == 'alive'",
        "status==\"blocked\" || status==\"active\"",
        "status != \"blocked\"",
        "!exposed && !(status==\"blocked\")",
        "exposed == false",
        "min-units == 2 && min-units < 3 && min-units >= 2 && min-units > 1.5 && min-units <= 2",
        "false && false || true",
        "true || nothing-of-this-name",
        "len(units) == 2 && len(machines) == 0 && len(status) == 6",
        "forEach(units, unit => startsWith(unit.name, \"app/\"))",
        "forEach(units, u => u.workload-status==\"active\" || endsWith(u.name, \"/1\"))",
        "forEach(units, u => forEach(units, v => len(u.name) == len(v.name) && status == 'active'))",
        "status",
        "\"a\" < \"b\"",
        "1 != \"1\"",
      })
  void itHolds(String query) {
    assertEquals(true, Query.parse(query).holds(APPLICATION));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "status==\"blocked\"",
        "life==\"alive\" && status==\"blocked\"",
        "forEach(units, unit => unit.workload-status==\"active\")",
        "forEach(machines, m => true)",
        "exposed",
        "1 == \"1\"",
        "len(units) > 2",
        "machines",
      })
  void itDoesNotHold(String query) {
    assertEquals(false, Query.parse(query).holds(APPLICATION));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "status = 'active'|unexpected '=' at column 8 of 'status = 'active''",
        "(status|unexpected end at column 8 of '(status'",
        "status active|unexpected 'active' at column 8 of 'status active'",
        "state=='active'|application has no \"state\"; it has ",
        "status && true|a side of && is no boolean",
        "nothing(1)|no function \"nothing\"; there are len, forEach, startsWith and endsWith",
        "len(1, 2)|len takes 1 arguments, got 2",
        "len(1)|len takes a list or a text",
        "forEach(units, true)|forEach takes a list and a function",
        "status.name|only things have .name",
        "x => true|a function with => stands in forEach only",
        "99999999999999999999 == 1|number 99999999999999999999 is too large",
      })
  void wrongQueriesSayWhatIsWrong(String query, String expected) {
    ModelException wrong =
        assertThrows(ModelException.class, () -> Query.parse(query).holds(APPLICATION));
    String message = String.valueOf(wrong.getMessage());
    assertEquals(
        "invalid query: " + expected,
        message.substring(0, Math.min(message.length(), 15 + expected.length())));
  }

  @Test
  void itKnowsWhatItAsks() {
    assertEquals(
        List.of("life", "units", "status"),
        Query.parse("life=='alive' && forEach(units, u => u.life==status) || life=='dead'")
            .names());
  }
}
