package charms.engine.state;

import charms.engine.log.LogFilter;
import charms.engine.log.LogLevel;
import charms.engine.log.LogLine;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import org.sqlite.SQLiteConfig;

/**
 * The model as it stood at one moment, for who watches other commands change it. The database is
 * opened read-only and closed again at once, so that a command may as well delete it meanwhile.
 */
public final class ModelSnapshot {
  private static final int PATIENCE_MILLIS = 10_000;

  private final ModelTables tables = new ModelTables();
  private long lastLine;

  private ModelSnapshot() {}

  /** A line of the log with its number; numbers grow. */
  public record NumberedLine(long number, LogLine line) {}

  /** A model in which there is nothing. */
  public static ModelSnapshot empty() {
    return new ModelSnapshot();
  }

  /**
   * Reads everything save the log.
   *
   * @param database a file that is there
   * @throws ModelException when it cannot be read
   */
  public static ModelSnapshot read(Path database) {
    ModelSnapshot snapshot = new ModelSnapshot();
    with(
        database,
        connection -> {
          for (ModelTable<?, ?> table : snapshot.tables.all()) {
            table.read(connection);
          }
          snapshot.lastLine = lastLine(connection);
        });
    return snapshot;
  }

  /**
   * The lines after a number that fit, oldest first.
   *
   * @param after 0: from the beginning
   * @param filter with the most lines wanted; of more the newest
   * @throws ModelException when the database cannot be read
   */
  public static List<NumberedLine> log(Path database, long after, LogFilter filter) {
    Deque<NumberedLine> lines = new ArrayDeque<>();
    with(
        database,
        connection -> {
          try (PreparedStatement select =
              connection.prepareStatement(
                  "SELECT seq, time, entity, level, module, message FROM log"
                      + " WHERE seq > ? ORDER BY seq DESC")) {
            select.setLong(1, after);
            try (ResultSet found = select.executeQuery()) {
              while (found.next() && (filter.limit() == 0 || lines.size() < filter.limit())) {
                NumberedLine line = line(found);
                if (filter.wants(line.line())) {
                  lines.addFirst(line);
                }
              }
            }
          }
        });
    return List.copyOf(lines);
  }

  /** The model; nobody changes it. */
  public Model model() {
    return tables;
  }

  /** The number of the newest line of the log; 0 while there is none. */
  public long lastLine() {
    return lastLine;
  }

  /** Whether the other shows the same model and as much log. */
  public boolean sameAs(ModelSnapshot other) {
    if (lastLine != other.lastLine) {
      return false;
    }
    Iterator<ModelTable<?, ?>> others = other.tables.all().iterator();
    return tables.all().stream().allMatch(table -> table.rows().equals(others.next().rows()));
  }

  private static NumberedLine line(ResultSet found) throws SQLException {
    return new NumberedLine(
        found.getLong(1),
        new LogLine(
            Instant.parse(found.getString(2)),
            found.getString(3),
            LogLevel.valueOf(found.getString(4)),
            found.getString(5),
            found.getString(6)));
  }

  private static long lastLine(Connection connection) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement("SELECT MAX(seq) FROM log");
        ResultSet found = select.executeQuery()) {
      return found.next() ? found.getLong(1) : 0;
    }
  }

  private interface Reading {
    void from(Connection connection) throws SQLException;
  }

  /** All reading is in one transaction: nothing changes between two tables. */
  private static void with(Path database, Reading reading) {
    SQLiteConfig settings = new SQLiteConfig();
    settings.setReadOnly(true);
    settings.setBusyTimeout(PATIENCE_MILLIS);
    try (Connection connection = settings.createConnection("jdbc:sqlite:" + database)) {
      connection.setAutoCommit(false);
      reading.from(connection);
      connection.rollback();
    } catch (SQLException cause) {
      throw new ModelException(
          "cannot read model '" + database + "': " + cause.getMessage(), cause);
    }
  }
}
