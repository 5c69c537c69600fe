package charms.engine.state;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * The database's schema, and how one of an earlier program is brought up to it. Version 2 added
 * what units hold: storage, resources, secrets, unit state; version 3 the tables of faults and
 * leaders; version 4 storage that can be detached, and when secrets came; version 5 the history of
 * statuses; version 6 the table of operations; version 7 all bases of a charm.
 */
final class ModelSchema {
  private static final int VERSION = 7;
  private static final List<String> TO_VERSION_2 =
      List.of(
          "UPDATE charm SET body ="
              + " json_set(body, '$.storage', json('{}'), '$.resources', json('{}'))",
          "UPDATE unit SET body ="
              + " json_set(body, '$.progress.holdings', json('{\"storage\":[],\"resources\":0}'))");

  private static final List<String> TO_VERSION_4 =
      List.of(
          """
          UPDATE storage SET body = json_object(
            'id', body ->> '$.id', 'name', body ->> '$.name', 'kind', body ->> '$.kind',
            'pool', 'SANDBOX', 'life', 'ALIVE',
            'mebibytes', max(body ->> '$.mebibytes', 1024 * (body ->> '$.mebibytes' = 0)),
            'since', strftime('%Y-%m-%dT%H:%M:%SZ', 'now'),
            'attachment', json_object(
              'unit', body ->> '$.unit', 'location', body ->> '$.location',
              'readOnly', json('false'), 'life', 'ALIVE'))
          """,
          """
          UPDATE secret SET body = json_set(body,
            '$.created', strftime('%Y-%m-%dT%H:%M:%SZ', 'now'),
            '$.revisions', (SELECT json_group_object(key,
                json_set(value, '$.created', strftime('%Y-%m-%dT%H:%M:%SZ', 'now')))
              FROM json_each(body, '$.revisions')))
          """);

  private static final List<String> TO_VERSION_7 =
      List.of(
          """
          UPDATE charm SET body = json_remove(
            json_set(body, '$.bases',
              CASE WHEN body ->> '$.base' IS NULL THEN json('[]')
              ELSE json_array(body ->> '$.base') END),
            '$.base')
          """);

  private ModelSchema() {}

  /** Makes the tables, or brings them up to this program. */
  static void bringUp(Statement statement, List<ModelTable<?, ?>> tables) throws SQLException {
    int found = version(statement);
    if (found > VERSION) {
      throw new ModelException(
          "it has schema %d, this program knows schema %d".formatted(found, VERSION));
    }
    if (found < VERSION) {
      statement.execute("BEGIN IMMEDIATE");
      try {
        migrate(statement, tables);
        statement.execute("COMMIT");
      } catch (SQLException failed) {
        statement.execute("ROLLBACK");
        throw failed;
      }
    }
  }

  private static void migrate(Statement statement, List<ModelTable<?, ?>> tables)
      throws SQLException {
    int found = version(statement);
    for (ModelTable<?, ?> table : tables) {
      statement.execute(table.definition());
    }
    execute(statement, StatusHistory.DEFINITION);
    if (found == 0) {
      statement.execute(
          "CREATE TABLE log (seq INTEGER PRIMARY KEY, time TEXT NOT NULL, entity TEXT NOT NULL,"
              + " level TEXT NOT NULL, module TEXT NOT NULL, message TEXT NOT NULL)");
    }
    if (found == 1) {
      execute(statement, TO_VERSION_2);
    }
    if (found > 0 && found < 4) {
      execute(statement, TO_VERSION_4);
    }
    if (found > 0 && found < 7) {
      execute(statement, TO_VERSION_7);
    }
    statement.execute("PRAGMA user_version = " + VERSION);
  }

  private static void execute(Statement statement, List<String> steps) throws SQLException {
    for (String step : steps) {
      statement.execute(step);
    }
  }

  private static int version(Statement statement) throws SQLException {
    try (ResultSet found = statement.executeQuery("PRAGMA user_version")) {
      return found.getInt(1);
    }
  }
}
