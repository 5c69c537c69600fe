package charms.testkit;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * One relation as seen from the unit under test:
 *
 * <pre>{@code
 * RelationState.of("shared-db").remoteApp("mysql")
 *     .remoteUnit(0, Map.of("db_host", "10.5.100.31", "password", "secret"))
 *     .localUnit(Map.of("database", "congress"))
 * }</pre>
 *
 * <p>The bags hold what charms wrote. The addresses Juju puts into every unit's bag are there for
 * the charm to read without being written here.
 *
 * @param endpoint as in {@code shared-db}
 * @param number the number in the id {@code shared-db:3}; -1 until the relation is part of a state
 * @param remoteApplication as in {@code mysql}; empty for {@code remote}, or in a peer relation for
 *     the unit's own application
 * @param remoteUnits bag of each remote unit in scope, by unit number
 * @param remoteApplicationBag bag of the remote application
 * @param unitBag bag of the unit under test
 * @param applicationBag bag of its application
 */
public record RelationState(
    String endpoint,
    int number,
    String remoteApplication,
    SortedMap<Integer, Map<String, String>> remoteUnits,
    Map<String, String> remoteApplicationBag,
    Map<String, String> unitBag,
    Map<String, String> applicationBag) {
  public RelationState {
    SortedMap<Integer, Map<String, String>> units = new TreeMap<>();
    remoteUnits.forEach((unit, bag) -> units.put(unit, sorted(bag)));
    remoteUnits = units;
    remoteApplicationBag = sorted(remoteApplicationBag);
    unitBag = sorted(unitBag);
    applicationBag = sorted(applicationBag);
  }

  /** A relation of that endpoint without remote units. */
  public static RelationState of(String endpoint) {
    return new RelationState(endpoint, -1, "", new TreeMap<>(), Map.of(), Map.of(), Map.of());
  }

  /** As in {@code shared-db:3}. */
  public String id() {
    return endpoint + ":" + number;
  }

  /** Bag of the remote unit with that number; empty where it is not in the relation. */
  public Optional<Map<String, String>> remoteUnit(int unit) {
    return Optional.ofNullable(remoteUnits.get(unit));
  }

  public RelationState number(int newNumber) {
    return new RelationState(
        endpoint,
        newNumber,
        remoteApplication,
        remoteUnits,
        remoteApplicationBag,
        unitBag,
        applicationBag);
  }

  public RelationState remoteApp(String application) {
    return new RelationState(
        endpoint, number, application, remoteUnits, remoteApplicationBag, unitBag, applicationBag);
  }

  public RelationState remoteApp(String application, Map<String, String> bag) {
    return new RelationState(
        endpoint, number, application, remoteUnits, bag, unitBag, applicationBag);
  }

  /** Adds a remote unit with what it has written. */
  public RelationState remoteUnit(int unit, Map<String, String> bag) {
    SortedMap<Integer, Map<String, String>> units = new TreeMap<>(remoteUnits);
    units.put(unit, bag);
    return withUnits(units);
  }

  /** Removes a remote unit. */
  public RelationState withoutRemoteUnit(int unit) {
    SortedMap<Integer, Map<String, String>> units = new TreeMap<>(remoteUnits);
    units.remove(unit);
    return withUnits(units);
  }

  public RelationState localUnit(Map<String, String> bag) {
    return new RelationState(
        endpoint,
        number,
        remoteApplication,
        remoteUnits,
        remoteApplicationBag,
        bag,
        applicationBag);
  }

  public RelationState localApp(Map<String, String> bag) {
    return new RelationState(
        endpoint, number, remoteApplication, remoteUnits, remoteApplicationBag, unitBag, bag);
  }

  /** Names of the remote units in the order Juju lists them. */
  TreeSet<String> remoteUnitNames() {
    TreeSet<String> names = new TreeSet<>();
    remoteUnits.keySet().forEach(unit -> names.add(remoteApplication + "/" + unit));
    return names;
  }

  private RelationState withUnits(SortedMap<Integer, Map<String, String>> units) {
    return new RelationState(
        endpoint, number, remoteApplication, units, remoteApplicationBag, unitBag, applicationBag);
  }

  private static Map<String, String> sorted(Map<String, String> bag) {
    return Collections.unmodifiableSortedMap(new TreeMap<>(bag));
  }
}
