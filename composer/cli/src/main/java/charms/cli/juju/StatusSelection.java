package charms.cli.juju;

import charms.engine.status.ApplicationStatus;
import charms.engine.status.MachineStatus;
import charms.engine.status.ModelStatus;
import charms.engine.status.UnitStatus;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The part of a status that names select: applications or units, {@code *} stands for anything;
 * with it what lives on the same machines.
 *
 * @param names none for all
 */
record StatusSelection(List<String> names) {
  ModelStatus of(ModelStatus all) {
    if (names.isEmpty()) {
      return all;
    }
    Set<String> units = new TreeSet<>();
    Set<Integer> machineNumbers = new TreeSet<>();
    for (ApplicationStatus application : all.applications().values()) {
      for (UnitStatus unit : application.units()) {
        if (wanted(application.name()) || wanted(unit.name())) {
          units.add(unit.name());
          machineNumbers.add(unit.machine());
          unit.principal().ifPresent(units::add);
          unit.subordinates().forEach(one -> units.add(one.name()));
        }
      }
    }
    SortedMap<String, ApplicationStatus> applications = new TreeMap<>();
    all.applications()
        .forEach(
            (name, application) -> {
              List<UnitStatus> kept =
                  application.units().stream().filter(one -> units.contains(one.name())).toList();
              if (wanted(name) || !kept.isEmpty()) {
                applications.put(name, with(application, kept));
              }
            });
    SortedMap<Integer, MachineStatus> machines = new TreeMap<>(all.machines());
    machines.keySet().retainAll(machineNumbers);
    return new ModelStatus(
        all.name(),
        all.uuid(),
        all.controller(),
        all.cloud(),
        all.region(),
        all.version(),
        applications,
        machines,
        all.integrations().stream()
            .filter(
                one ->
                    applications.containsKey(application(one.provider()))
                        && applications.containsKey(application(one.requirer())))
            .toList(),
        all.storage().stream()
            .filter(one -> one.attachment().filter(at -> units.contains(at.unit())).isPresent())
            .toList(),
        all.timestamp());
  }

  private boolean wanted(String name) {
    return names.stream()
        .anyMatch(pattern -> name.matches(("\\Q" + pattern + "\\E").replace("*", "\\E.*\\Q")));
  }

  private static String application(String end) {
    return end.substring(0, end.indexOf(':'));
  }

  private static ApplicationStatus with(ApplicationStatus one, List<UnitStatus> units) {
    return new ApplicationStatus(
        one.name(),
        one.charm(),
        one.charmUrl(),
        one.revision(),
        one.base(),
        one.exposed(),
        one.subordinate(),
        one.life(),
        one.status(),
        one.version(),
        one.relations(),
        units,
        one.subordinateTo());
  }
}
