package charms.engine.log;

import java.time.Instant;

/**
 * One line of the model's log.
 *
 * @param time when it was written
 * @param entity who wrote it, as in {@code unit-congress-0} or {@code machine-0}
 * @param level its weight
 * @param module what wrote it, as in {@code unit.congress/0.juju-log} or {@code
 *     unit.congress/0.install}
 * @param message the text, without line end
 */
public record LogLine(Instant time, String entity, LogLevel level, String module, String message) {}
