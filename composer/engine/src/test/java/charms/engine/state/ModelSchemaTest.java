package charms.engine.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Models of earlier programs stay readable; those of later ones are refused. */
class ModelSchemaTest {
  @TempDir private Path directory;

  @Test
  void aModelOfVersionOneIsBroughtUp() throws Exception {
    Path database = directory.resolve("model.db");
    sql(
        database,
        "CREATE TABLE setting (name TEXT PRIMARY KEY, body TEXT NOT NULL) WITHOUT ROWID",
        "CREATE TABLE charm (name TEXT PRIMARY KEY, body TEXT NOT NULL) WITHOUT ROWID",
        "CREATE TABLE unit (name TEXT PRIMARY KEY, body TEXT NOT NULL) WITHOUT ROWID",
        "CREATE TABLE log (seq INTEGER PRIMARY KEY, time TEXT NOT NULL, entity TEXT NOT NULL,"
            + " level TEXT NOT NULL, module TEXT NOT NULL, message TEXT NOT NULL)",
        "INSERT INTO charm VALUES ('app-0', '{\"name\":\"app\",\"revision\":0,"
            + "\"subordinate\":false,\"endpoints\":{},\"options\":{},\"extraBindings\":[],"
            + "\"actions\":{}}')",
        "INSERT INTO unit VALUES ('app/0', '{\"name\":\"app/0\",\"machine\":0,\"life\":\"ALIVE\","
            + "\"progress\":{\"stage\":\"STARTED\",\"leads\":true,\"leaderSettingsVersion\":0,"
            + "\"config\":\"x\",\"relations\":{}},\"activity\":{\"kind\":\"FAILED\","
            + "\"since\":\"2026-01-01T00:00:00Z\",\"event\":{\"kind\":\"UPDATE_STATUS\"}},"
            + "\"workload\":{\"state\":\"active\",\"message\":\"\","
            + "\"since\":\"2026-01-01T00:00:00Z\"},\"ports\":[],\"turn\":3}')",
        "PRAGMA user_version = 1");

    try (ModelStore store = ModelStore.open(database)) {
      Charm charm = store.read(model -> model.charm("app-0")).orElseThrow();
      assertEquals(Map.of(), charm.storage());
      assertEquals(Map.of(), charm.resources());
      Unit unit = store.read(model -> model.unit(new UnitName("app", 0))).orElseThrow();
      assertEquals(HoldingsTold.NOTHING, unit.progress().holdings());
      assertEquals(Stage.STARTED, unit.progress().stage());
      assertEquals("update-status", unit.activity().current().hook());
      int secrets = store.read(model -> model.holdings().secrets().size());
      assertEquals(0, secrets);
      store.update(model -> model.setting("a", "b"));
    }
    try (ModelStore store = ModelStore.open(database)) {
      assertEquals("b", store.read(model -> model.setting("a")).orElseThrow());
    }
  }

  @Test
  void storageOfVersionTwoIsTheUnitsStill() throws Exception {
    Path database = directory.resolve("model.db");
    ModelStore.open(database).close();
    sql(
        database,
        "INSERT INTO storage VALUES ('data/0', '{\"id\":\"data/0\",\"name\":\"data\","
            + "\"unit\":\"app/0\",\"kind\":\"FILESYSTEM\",\"location\":\"/srv/data\","
            + "\"mebibytes\":0}')",
        "INSERT INTO storage VALUES ('disk/1', '{\"id\":\"disk/1\",\"name\":\"disk\","
            + "\"unit\":\"app/0\",\"kind\":\"BLOCK\",\"location\":\"/block/disk/1\","
            + "\"mebibytes\":2048}')",
        "PRAGMA user_version = 2");
    try (ModelStore store = ModelStore.open(database)) {
      List<Storage> found = store.read(model -> model.holdings().storageOf(new UnitName("app", 0)));
      Storage data = found.get(0);
      assertEquals("data/0 FILESYSTEM SANDBOX 1024 /srv/data", line(data));
      assertEquals("disk/1 BLOCK SANDBOX 2048 /block/disk/1", line(found.get(1)));
      assertEquals(Life.ALIVE, data.life());
      assertTrue(data.stays() && !data.detaching());
    }
  }

  @Test
  void storageOfVersionFourStaysAsItIs() throws Exception {
    Path database = directory.resolve("model.db");
    ModelStore.open(database).close();
    sql(
        database,
        "INSERT INTO storage VALUES ('data/0', '{\"id\":\"data/0\",\"name\":\"data\","
            + "\"kind\":\"FILESYSTEM\",\"pool\":\"TMPFS\",\"life\":\"ALIVE\","
            + "\"mebibytes\":7,\"since\":\"2026-01-01T00:00:00Z\",\"attachment\":{"
            + "\"unit\":\"app/0\",\"location\":\"/srv/data\",\"readOnly\":false,"
            + "\"life\":\"ALIVE\"}}')",
        "DROP TABLE status_history",
        "PRAGMA user_version = 4");
    try (ModelStore store = ModelStore.open(database)) {
      Storage data = store.read(model -> model.holdings().storage("data/0")).orElseThrow();
      assertEquals("data/0 FILESYSTEM TMPFS 7 /srv/data", line(data));
      assertEquals(List.of(), store.statusHistory("app/0"));
    }
  }

  @Test
  void theBaseOfACharmOfVersionSixIsTheOneOfItsBases() throws Exception {
    Path database = directory.resolve("model.db");
    ModelStore.open(database).close();
    String rest =
        "\"revision\":0,\"subordinate\":false,\"endpoints\":{},\"options\":{},"
            + "\"extraBindings\":[],\"actions\":{},\"storage\":{},\"resources\":{}}')";
    sql(
        database,
        "INSERT INTO charm VALUES ('a-0', '{\"name\":\"a\",\"base\":\"ubuntu@22.04\"," + rest,
        "INSERT INTO charm VALUES ('b-0', '{\"name\":\"b\"," + rest,
        "PRAGMA user_version = 6");
    try (ModelStore store = ModelStore.open(database)) {
      assertEquals(
          List.of("ubuntu@22.04"), store.read(model -> model.charm("a-0")).orElseThrow().bases());
      assertEquals(List.of(), store.read(model -> model.charm("b-0")).orElseThrow().bases());
    }
  }

  private static String line(Storage one) {
    return "%s %s %s %d %s"
        .formatted(one.id(), one.kind(), one.pool(), one.mebibytes(), one.location());
  }

  @Test
  void aModelOfALaterProgramIsRefused() throws Exception {
    Path database = directory.resolve("model.db");
    sql(database, "PRAGMA user_version = 9");
    ModelException refused =
        assertThrows(ModelException.class, () -> ModelStore.open(database).close());
    assertEquals(
        "cannot open model '" + database + "': it has schema 9, this program knows schema 7",
        refused.getMessage());
  }

  private static void sql(Path database, String... lines) throws Exception {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
        Statement statement = connection.createStatement()) {
      for (String line : lines) {
        statement.execute(line);
      }
    }
  }
}
