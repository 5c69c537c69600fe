package charms.engine.state;

import com.google.gson.Gson;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The rows of one kind: in memory, and in a table of the same name with the key's text and the row
 * as JSON. Changes reach the table with {@link #write}, or are taken back with {@link #forget}.
 */
final class ModelTable<K extends Comparable<K>, V> {
  private final String name;
  private final Class<V> type;
  private final Function<String, K> parseKey;
  private final Gson json;
  private final NavigableMap<K, V> rows = new TreeMap<>();
  private final Map<K, Optional<V>> before = new HashMap<>();
  private long changes;

  ModelTable(String name, Class<V> type, Function<String, K> parseKey, Gson json) {
    this.name = name;
    this.type = type;
    this.parseKey = parseKey;
    this.json = json;
  }

  String definition() {
    return "CREATE TABLE IF NOT EXISTS "
        + name
        + " (name TEXT PRIMARY KEY, body TEXT NOT NULL) WITHOUT ROWID";
  }

  NavigableMap<K, V> rows() {
    return rows;
  }

  Optional<V> get(K key) {
    return Optional.ofNullable(rows.get(key));
  }

  void put(K key, V row) {
    remember(key);
    rows.put(key, row);
  }

  void remove(K key) {
    remember(key);
    rows.remove(key);
  }

  /** How often something was changed, or a change taken back, since the program began. */
  long changes() {
    return changes;
  }

  private void remember(K key) {
    changes++;
    before.putIfAbsent(key, Optional.ofNullable(rows.get(key)));
  }

  /**
   * A row that was put or removed since the last write.
   *
   * @param before empty when it was not there
   * @param after empty when it is gone
   */
  record Changed<K, V>(K key, Optional<V> before, Optional<V> after) {}

  List<Changed<K, V>> changed() {
    return before.entrySet().stream()
        .map(row -> new Changed<>(row.getKey(), row.getValue(), get(row.getKey())))
        .toList();
  }

  void read(Connection connection) throws SQLException {
    changes++;
    rows.clear();
    try (PreparedStatement select = connection.prepareStatement("SELECT name, body FROM " + name);
        ResultSet found = select.executeQuery()) {
      while (found.next()) {
        rows.put(parseKey.apply(found.getString(1)), json.fromJson(found.getString(2), type));
      }
    }
  }

  /** Writes what changed. Rows are never altered in place: the same object is the same row. */
  void write(Connection connection) throws SQLException {
    for (Map.Entry<K, Optional<V>> changed : before.entrySet()) {
      V row = rows.get(changed.getKey());
      if (row == null) {
        delete(connection, changed.getKey());
      } else if (row != changed.getValue().orElse(null)) {
        upsert(connection, changed.getKey(), row);
      }
    }
  }

  private void delete(Connection connection, K key) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("DELETE FROM " + name + " WHERE name = ?")) {
      statement.setString(1, key.toString());
      statement.executeUpdate();
    }
  }

  private void upsert(Connection connection, K key, V row) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("INSERT OR REPLACE INTO " + name + " VALUES (?, ?)")) {
      statement.setString(1, key.toString());
      statement.setString(2, json.toJson(row));
      statement.executeUpdate();
    }
  }

  void written() {
    before.clear();
  }

  void forget() {
    changes += before.size();
    before.forEach(
        (key, row) -> row.ifPresentOrElse(old -> rows.put(key, old), () -> rows.remove(key)));
    before.clear();
  }
}
