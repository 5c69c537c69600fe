package charms.engine.log;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/** The log of one unit while one of its programs runs; remembers the last lines. */
public final class UnitLog {
  private static final int REMEMBERED = 200;

  private final String unit;
  private final Clock clock;
  private final Consumer<List<LogLine>> sink;
  private final Deque<String> tail = new ArrayDeque<>();

  /**
   * @param unit as in {@code congress/0}
   * @param clock gives each line its time
   * @param sink takes each line
   */
  public UnitLog(String unit, Clock clock, Consumer<List<LogLine>> sink) {
    this.unit = unit;
    this.clock = clock;
    this.sink = sink;
  }

  /**
   * Writes a line.
   *
   * @param part what wrote it, as in {@code juju-log} or {@code install}
   */
  public synchronized void write(LogLevel level, String part, String message) {
    if (level != LogLevel.TRACE) {
      tail.addLast(message);
      if (tail.size() > REMEMBERED) {
        tail.removeFirst();
      }
    }
    sink.accept(
        List.of(
            new LogLine(
                clock.instant(),
                "unit-" + unit.replace('/', '-'),
                level,
                "unit." + unit + "." + part,
                message)));
  }

  /** The last lines written, oldest first. */
  public synchronized List<String> tail() {
    return List.copyOf(tail);
  }
}
