package charms.engine.state;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The statuses a model's units and applications had. Reading needs no lock. */
public final class StatusLog {
  private final ModelStore store;

  public StatusLog(ModelStore store) {
    this.store = store;
  }

  /**
   * Which of the statuses are wanted.
   *
   * @param kinds what they tell of
   * @param newest so many of them; 0: all
   * @param from from this moment on
   */
  public record Wanted(Set<StatusRecord.Kind> kinds, int newest, Instant from) {
    public Wanted {
      kinds = Set.copyOf(kinds);
    }
  }

  /** What is kept of a unit or of an application, by the form of its name. */
  public static Set<StatusRecord.Kind> kindsOf(String entity) {
    return UnitName.fits(entity)
        ? EnumSet.of(StatusRecord.Kind.WORKLOAD, StatusRecord.Kind.JUJU_UNIT)
        : EnumSet.of(StatusRecord.Kind.APPLICATION);
  }

  /**
   * The statuses wanted, oldest first.
   *
   * @param entity a unit, as in {@code congress/0}, or an application
   * @throws ModelException when there is no such unit or application
   */
  public List<StatusRecord> of(String entity, Wanted wanted) {
    store.read(
        model ->
            UnitName.fits(entity)
                ? model.needUnit(UnitName.parse(entity)).name().application()
                : model.needApplication(entity).name());
    List<StatusRecord> all =
        store.statusHistory(entity).stream()
            .filter(one -> wanted.kinds().contains(one.kind()))
            .filter(one -> !one.line().since().isBefore(wanted.from()))
            .toList();
    return wanted.newest() == 0 || all.size() <= wanted.newest()
        ? all
        : all.subList(all.size() - wanted.newest(), all.size());
  }
}
