package charms.engine.soak;

import charms.engine.state.StatusLine;
import charms.engine.status.ApplicationStatus;
import charms.engine.status.ModelStatus;
import charms.engine.status.UnitStatus;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How a run ended: the statuses of applications and units, without who leads.
 *
 * @param statuses as in {@code app/0: active, idle: Unit is ready}
 */
record EndState(SortedMap<String, String> statuses) {
  /** Of a run that never came to an end. */
  static final EndState NONE = new EndState(new TreeMap<>());

  EndState {
    statuses = Collections.unmodifiableSortedMap(new TreeMap<>(statuses));
  }

  static EndState of(ModelStatus status) {
    SortedMap<String, String> statuses = new TreeMap<>();
    for (ApplicationStatus application : status.applications().values()) {
      statuses.put(application.name(), text(application.status()));
      for (UnitStatus unit : application.units()) {
        statuses.put(unit.name(), text(unit.workload()) + ", agent " + unit.agent().state());
      }
    }
    return new EndState(statuses);
  }

  private static String text(StatusLine line) {
    return line.message().isEmpty() ? line.state() : line.state() + " \"" + line.message() + "\"";
  }

  /** The first difference, in words; empty when there is none. */
  Optional<String> differenceTo(EndState undisturbed) {
    SortedMap<String, String> all = new TreeMap<>(undisturbed.statuses);
    all.putAll(statuses);
    return all.keySet().stream()
        .filter(name -> !of(name).equals(undisturbed.of(name)))
        .findFirst()
        .map(
            name ->
                "%s ends as %s, undisturbed as %s".formatted(name, of(name), undisturbed.of(name)));
  }

  private String of(String name) {
    return statuses.getOrDefault(name, "absent");
  }
}
