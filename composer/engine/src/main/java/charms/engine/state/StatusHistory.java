package charms.engine.state;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The table of statuses that were. What a transaction changed of units and applications is written
 * in the transaction itself; a status said again is not written again.
 */
final class StatusHistory {
  /** So many of one kind an entity keeps; the oldest go. */
  static final int KEPT = 100;

  static final List<String> DEFINITION =
      List.of(
          "CREATE TABLE IF NOT EXISTS status_history (seq INTEGER PRIMARY KEY, entity TEXT NOT NULL,"
              + " kind TEXT NOT NULL, time TEXT NOT NULL, state TEXT NOT NULL,"
              + " message TEXT NOT NULL)",
          "CREATE INDEX IF NOT EXISTS status_history_of ON status_history (entity, kind, seq)");

  private final ModelTable<UnitName, Unit> units;
  private final ModelTable<String, Application> applications;

  StatusHistory(ModelTable<UnitName, Unit> units, ModelTable<String, Application> applications) {
    this.units = units;
    this.applications = applications;
  }

  /** Writes what changed since the last write. */
  void write(Connection connection) throws SQLException {
    for (ModelTable.Changed<UnitName, Unit> unit : units.changed()) {
      String name = unit.key().toString();
      note(connection, name, StatusRecord.Kind.WORKLOAD, unit, UnitStanding::workload);
      note(connection, name, StatusRecord.Kind.JUJU_UNIT, unit, UnitStanding::agent);
    }
    for (ModelTable.Changed<String, Application> one : applications.changed()) {
      note(connection, one.key(), StatusRecord.Kind.APPLICATION, one, Application::status);
    }
  }

  private static <V> void note(
      Connection connection,
      String entity,
      StatusRecord.Kind kind,
      ModelTable.Changed<?, V> changed,
      Function<V, @Nullable StatusLine> standing)
      throws SQLException {
    if (changed.after().isEmpty()) {
      forget(connection, entity, kind);
      return;
    }
    Optional<StatusLine> before = changed.before().map(standing);
    Optional<StatusLine> after = changed.after().map(standing);
    if (after.isPresent() && !(before.isPresent() && same(before.get(), after.get()))) {
      append(connection, new StatusRecord(entity, kind, after.get()));
      trim(connection, entity, kind);
    }
  }

  private static boolean same(StatusLine one, StatusLine other) {
    return one.state().equals(other.state()) && one.message().equals(other.message());
  }

  private static void append(Connection connection, StatusRecord record) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO status_history (entity, kind, time, state, message)"
                + " VALUES (?,?,?,?,?)")) {
      insert.setString(1, record.entity());
      insert.setString(2, record.kind().name());
      insert.setString(3, record.line().since().toString());
      insert.setString(4, record.line().state());
      insert.setString(5, record.line().message());
      insert.executeUpdate();
    }
  }

  private static void trim(Connection connection, String entity, StatusRecord.Kind kind)
      throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement(
            "DELETE FROM status_history WHERE entity = ?1 AND kind = ?2 AND seq <="
                + " (SELECT seq FROM status_history WHERE entity = ?1 AND kind = ?2"
                + " ORDER BY seq DESC LIMIT 1 OFFSET ?3)")) {
      delete.setString(1, entity);
      delete.setString(2, kind.name());
      delete.setInt(3, KEPT);
      delete.executeUpdate();
    }
  }

  private static void forget(Connection connection, String entity, StatusRecord.Kind kind)
      throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement("DELETE FROM status_history WHERE entity = ? AND kind = ?")) {
      delete.setString(1, entity);
      delete.setString(2, kind.name());
      delete.executeUpdate();
    }
  }

  /** An entity's statuses, oldest first. */
  static List<StatusRecord> read(Connection connection, String entity) throws SQLException {
    List<StatusRecord> records = new ArrayList<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT kind, state, message, time FROM status_history"
                + " WHERE entity = ? ORDER BY seq")) {
      select.setString(1, entity);
      try (ResultSet found = select.executeQuery()) {
        while (found.next()) {
          records.add(
              new StatusRecord(
                  entity,
                  StatusRecord.Kind.valueOf(found.getString(1)),
                  new StatusLine(
                      found.getString(2), found.getString(3), Instant.parse(found.getString(4)))));
        }
      }
    }
    return List.copyOf(records);
  }
}
