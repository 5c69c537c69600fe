package charms.engine.state;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A unit.
 *
 * @param name as in {@code congress/0}
 * @param machine its machine's number
 * @param principal the unit it lives beside; null for a principal
 * @param life whether it stays
 * @param progress what it was told
 * @param activity what its agent does
 * @param workload what the charm says of itself
 * @param ports opened ports
 * @param turn when it ran last; units of one machine take turns
 */
public record Unit(
    UnitName name,
    int machine,
    @Nullable UnitName principal,
    Life life,
    UnitProgress progress,
    UnitActivity activity,
    StatusLine workload,
    SortedSet<OpenedPort> ports,
    long turn) {
  public Unit {
    ports = Collections.unmodifiableSortedSet(new TreeSet<>(ports));
  }

  public Unit dying() {
    return new Unit(
        name, machine, principal, Life.DYING, progress, activity, workload, ports, turn);
  }

  public Unit withProgress(UnitProgress changed) {
    return new Unit(name, machine, principal, life, changed, activity, workload, ports, turn);
  }

  public Unit withActivity(UnitActivity changed) {
    return new Unit(name, machine, principal, life, progress, changed, workload, ports, turn);
  }

  public Unit withWorkload(StatusLine changed) {
    return new Unit(name, machine, principal, life, progress, activity, changed, ports, turn);
  }

  public Unit withPorts(Set<OpenedPort> changed) {
    return new Unit(
        name, machine, principal, life, progress, activity, workload, new TreeSet<>(changed), turn);
  }

  /** Whether other units see no difference between this and what it becomes. */
  boolean sameToOthers(Unit changed) {
    return machine == changed.machine
        && life == changed.life
        && Objects.equals(principal, changed.principal)
        && progress.relations().keySet().equals(changed.progress.relations().keySet());
  }

  /** Opened ports, each once, as in {@code 1789/tcp}. */
  public List<String> portRanges() {
    return ports.stream().map(OpenedPort::range).distinct().map(PortRange::toString).toList();
  }

  public Unit withTurn(long changed) {
    return new Unit(name, machine, principal, life, progress, activity, workload, ports, changed);
  }

  /** Whether its hook failed and nobody resolved that. */
  public boolean inError() {
    return activity.kind() == UnitActivity.Kind.FAILED;
  }
}
