package charms.engine.dashboard;

import charms.engine.log.LogLine;
import charms.engine.state.ModelSnapshot.NumberedLine;
import java.util.List;

/**
 * Lines of the log. As JSON:
 *
 * <pre>
 * {"last": 812, "lines": [{"number": 812, "time": "2026-11-21T12:00:01.250Z", "unit": "congress/0",
 *   "level": "INFO", "source": "juju-log", "message": "Reactive main running for hook install"}]}
 * </pre>
 *
 * @param last give it as {@code after} to get what comes then; smaller than before in a new model
 * @param lines oldest first, the newest 500 at most
 */
record LogPicture(long last, List<Line> lines) {
  /**
   * One line.
   *
   * @param unit as in {@code congress/0}; an entity as in {@code machine-0} where it is no unit
   * @param source what wrote it: {@code juju-log} or a hook's or action's name
   */
  record Line(long number, String time, String unit, String level, String source, String message) {
    static Line of(NumberedLine numbered, Concealment concealment) {
      LogLine line = numbered.line();
      String module = line.module();
      int slash = module.indexOf('/');
      int dot = slash < 0 ? -1 : module.indexOf('.', slash);
      boolean unit = module.startsWith("unit.") && dot > 0;
      return new Line(
          numbered.number(),
          line.time().toString(),
          unit ? module.substring("unit.".length(), dot) : line.entity(),
          line.level().name(),
          unit ? module.substring(dot + 1) : module,
          concealment.text(line.message()));
    }
  }
}
