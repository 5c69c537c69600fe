package charms.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import charms.reactive.fields.FieldReader;
import charms.reactive.fields.FieldsException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Records read from data and written to it. */
final class FieldsTest {
  @Test
  void textsAndJsonBecomeTheSameRecord() {
    Database expected =
        new Database("10.5.0.1", 3306, true, Optional.of("CA"), List.of("a/0", "a/1"));
    assertEquals(
        expected,
        read(
            Map.of(
                "db-host", "10.5.0.1",
                "port", "3306",
                "read_only", "True",
                "ssl_ca", "CA",
                "allowed_units", "[\"a/0\", \"a/1\"]")));
    assertEquals(
        expected,
        read(
            Map.of(
                "db-host",
                "10.5.0.1",
                "port",
                3306L,
                "read_only",
                true,
                "ssl_ca",
                "CA",
                "allowed_units",
                List.of("a/0", "a/1"))));
  }

  @Test
  void optionalFieldsAndListsMayBeMissing() {
    assertEquals(
        new Database("h", 1, false, Optional.empty(), List.of()),
        read(Map.of("db-host", "h", "port", "1", "read_only", "false")));
  }

  @Test
  void allThatIsMissingOrWrongIsNamedAtOnce() {
    FieldsException refused =
        assertThrows(
            FieldsException.class,
            () -> read(Map.of("port", "many", "read_only", "perhaps", "allowed_units", "a/0")));
    assertEquals(
        "cannot read the data of mysql/0 in 'db:3': 'db-host' is missing; 'port' is 'many', expected"
            + " an integer; 'read_only' is 'perhaps', expected true or false; 'allowed_units' is"
            + " 'a/0', expected a list",
        refused.getMessage());
    assertEquals(false, refused.onlyMissing());
    assertEquals(true, assertThrows(FieldsException.class, () -> read(Map.of())).onlyMissing());
  }

  @Test
  void whatIsWrittenReadsBack() {
    Database database = new Database("h", 1, false, Optional.empty(), List.of("a/0"));
    assertEquals(database, read(Database_Fields.CODEC.write(database)));
  }

  private static Database read(Map<String, ?> values) {
    return Database_Fields.CODEC.read(
        new FieldReader("the data of mysql/0 in 'db:3'", values::get));
  }
}
