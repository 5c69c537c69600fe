package charms.engine.state;

import java.util.Locale;

/**
 * A status that was.
 *
 * @param entity whose it was, as in {@code congress/0} or {@code congress}
 * @param kind what it told of
 * @param line what it was; it holds from its moment to that of the next one of its kind
 */
public record StatusRecord(String entity, Kind kind, StatusLine line) {
  /** What a status tells of, in the words of {@code show-status-log --type}. */
  public enum Kind {
    /** What leaders set. */
    APPLICATION,
    /** What a unit's agent did. */
    JUJU_UNIT,
    /** What a unit's charm said of itself. */
    WORKLOAD;

    /** As in {@code juju-unit}. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
