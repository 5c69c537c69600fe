package charms.engine.state;

import charms.engine.log.LogFilter;
import charms.engine.log.LogLevel;
import charms.engine.log.LogLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.sqlite.SQLiteConfig;

/**
 * The model in its SQLite database. Everything is read at opening and kept in memory; each change
 * is one transaction, in the database before {@link #change} returns. Safe for use by several
 * threads. Another process may read meanwhile, but only the holder of the {@link WriterLock} may
 * change.
 */
public final class ModelStore implements AutoCloseable {
  private final Connection connection;
  private final ModelTables tables = new ModelTables();

  private ModelStore(Connection connection) {
    this.connection = connection;
  }

  /**
   * Opens the database, and makes it when it is not there.
   *
   * @throws ModelException when it is of a newer program, or cannot be read
   */
  public static ModelStore open(Path database) {
    try {
      Files.createDirectories(database.getParent());
      keepPrivate(database);
      Connection connection = connect(database.toString());
      ModelStore store = new ModelStore(connection);
      try {
        store.prepare(database);
        store.reload();
        return store;
      } catch (SQLException | RuntimeException broken) {
        connection.close();
        throw broken;
      }
    } catch (SQLException | IOException cause) {
      throw new ModelException(
          "cannot open model '" + database + "': " + cause.getMessage(), cause);
    }
  }

  /**
   * Loads SQLite's driver in another thread, for a program that will open a model when it has read
   * its command line: either takes as long. Whoever opens one meanwhile waits for the driver.
   */
  public static void loadDriverAhead() {
    Thread loading =
        new Thread(
            () -> {
              try {
                connect(":memory:").close();
              } catch (SQLException again) {
                // Whoever opens a model meets it too, and has someone to tell.
                return;
              }
            },
            "driver");
    loading.setDaemon(true);
    loading.start();
  }

  /** Not through DriverManager, which looks for other drivers in every jar. */
  private static Connection connect(String database) throws SQLException {
    return new SQLiteConfig().createConnection("jdbc:sqlite:" + database);
  }

  /** Nobody but the user may read it: it holds secrets. Files beside it get the same mode. */
  private static void keepPrivate(Path database) throws IOException {
    if (!Files.exists(database)) {
      Files.createFile(database);
    }
    Files.setPosixFilePermissions(database, PosixFilePermissions.fromString("rw-------"));
  }

  private void prepare(Path database) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA busy_timeout = 10000");
      statement.execute("PRAGMA journal_mode = WAL");
      statement.execute("PRAGMA synchronous = NORMAL");
      ModelSchema.bringUp(statement, tables.all());
    } catch (ModelException newer) {
      throw new ModelException(
          "cannot open model '" + database + "': " + newer.getMessage(), newer);
    }
  }

  /** Reads the database anew, as after waiting for another command's changes. */
  public synchronized void reload() {
    inTransaction(
        () -> {
          for (ModelTable<?, ?> table : tables.all()) {
            table.read(connection);
          }
        });
  }

  /** What the function finds in the model. It must not keep the model itself. */
  public synchronized <T> T read(Function<Model, T> question) {
    return question.apply(tables);
  }

  /** Changes the model; when the function throws, nothing is changed. */
  public synchronized <T> T change(Function<ModelChange, T> change) {
    try {
      T result = change.apply(tables);
      inTransaction(() -> tables.write(connection));
      tables.all().forEach(ModelTable::written);
      return result;
    } catch (RuntimeException | Error refused) {
      tables.all().forEach(ModelTable::forget);
      throw refused;
    }
  }

  /** What a change would give; nothing is changed. */
  public synchronized <T> T preview(Function<ModelChange, T> change) {
    try {
      return change.apply(tables);
    } finally {
      tables.all().forEach(ModelTable::forget);
    }
  }

  /** As {@link #change(Function)}, without a result. */
  public void update(Consumer<ModelChange> change) {
    change(
        model -> {
          change.accept(model);
          return true;
        });
  }

  /** The statuses a unit or an application had, oldest first. */
  synchronized List<StatusRecord> statusHistory(String entity) {
    List<StatusRecord> records = new ArrayList<>();
    inTransaction(() -> records.addAll(StatusHistory.read(connection, entity)));
    return List.copyOf(records);
  }

  /** Adds lines to the log. */
  public synchronized void log(List<LogLine> lines) {
    inTransaction(
        () -> {
          try (PreparedStatement insert =
              connection.prepareStatement(
                  "INSERT INTO log (time, entity, level, module, message) VALUES (?,?,?,?,?)")) {
            for (LogLine line : lines) {
              insert.setString(1, line.time().toString());
              insert.setString(2, line.entity());
              insert.setString(3, line.level().name());
              insert.setString(4, line.module());
              insert.setString(5, line.message());
              insert.executeUpdate();
            }
          }
        });
  }

  /** The lines that fit, oldest first. */
  public synchronized List<LogLine> log(LogFilter filter) {
    Deque<LogLine> lines = new ArrayDeque<>();
    inTransaction(
        () -> {
          try (PreparedStatement select =
                  connection.prepareStatement(
                      "SELECT time, entity, level, module, message FROM log ORDER BY seq DESC");
              ResultSet found = select.executeQuery()) {
            while (found.next() && (filter.limit() == 0 || lines.size() < filter.limit())) {
              LogLine line = line(found);
              if (filter.wants(line)) {
                lines.addFirst(line);
              }
            }
          }
        });
    return List.copyOf(lines);
  }

  private static LogLine line(ResultSet found) throws SQLException {
    return new LogLine(
        Instant.parse(found.getString(1)),
        found.getString(2),
        LogLevel.valueOf(found.getString(3)),
        found.getString(4),
        found.getString(5));
  }

  private interface SqlWork {
    void run() throws SQLException;
  }

  private void inTransaction(SqlWork work) {
    try {
      connection.setAutoCommit(false);
      try {
        work.run();
        connection.commit();
      } catch (SQLException | RuntimeException failed) {
        connection.rollback();
        throw failed;
      } finally {
        connection.setAutoCommit(true);
      }
    } catch (SQLException cause) {
      throw new ModelException("cannot read or write the model: " + cause.getMessage(), cause);
    }
  }

  @Override
  public synchronized void close() {
    try {
      connection.close();
    } catch (SQLException cause) {
      throw new ModelException("cannot close the model: " + cause.getMessage(), cause);
    }
  }
}
