package charms.engine.status;

import charms.engine.state.Application;
import charms.engine.state.Model;
import charms.engine.state.StatusLine;
import charms.engine.state.Unit;
import charms.engine.state.UnitStanding;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** How an application stands: what its leader said, else the worst of its units (juju-cli.md 3). */
public final class ApplicationStanding {
  private static final List<String> WORST_FIRST =
      List.of("error", "blocked", "maintenance", "waiting", "active", "unknown");

  private static final String LOST = "agent lost, see 'juju show-status-log %s'";

  private ApplicationStanding() {}

  /**
   * The application's status.
   *
   * @param now the status' time where nobody said anything
   */
  public static StatusLine of(Model model, Application application, Instant now) {
    StatusLine own = application.status();
    if (own != null) {
      return own;
    }
    return model.unitsOf(application.name()).stream()
        .map(unit -> workload(model, unit))
        .min(Comparator.comparingInt(line -> rank(line.state())))
        .orElseGet(
            () ->
                model.charmOf(application).subordinate()
                    ? new StatusLine("waiting", "", now)
                    : new StatusLine("unknown", "", now));
  }

  private static int rank(String state) {
    int rank = WORST_FIRST.indexOf(state);
    return rank < 0 ? WORST_FIRST.size() : rank;
  }

  /** A unit's status: the failed hook, the lost agent, else what its charm said. */
  static StatusLine workload(Model model, Unit unit) {
    return model.away(unit.name()) && !unit.inError()
        ? new StatusLine("unknown", LOST.formatted(unit.name()), unit.activity().since())
        : UnitStanding.workload(unit);
  }
}
