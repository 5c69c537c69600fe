package charms.engine.state;

import charms.engine.log.LogFilter;
import charms.engine.log.LogLine;
import java.nio.file.Path;
import java.util.List;

/** Reads the log on and on while other commands write it. */
public final class LogTail {
  private final Path database;
  private long last;

  public LogTail(Path database) {
    this.database = database;
  }

  /**
   * The lines that fit and were not given yet, oldest first.
   *
   * @param filter with the most lines wanted; of more the newest
   * @throws ModelException when the model is gone
   */
  public List<LogLine> next(LogFilter filter) {
    List<ModelSnapshot.NumberedLine> lines = ModelSnapshot.log(database, last, filter);
    if (!lines.isEmpty()) {
      last = lines.get(lines.size() - 1).number();
    }
    return lines.stream().map(ModelSnapshot.NumberedLine::line).toList();
  }
}
