package charms.engine.query;

import charms.engine.state.ModelException;
import charms.engine.status.ApplicationStatus;
import charms.engine.status.MachineStatus;
import charms.engine.status.ModelStatus;
import charms.engine.status.UnitStatus;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A status as queries ask it, with the names Juju gives. */
public record StatusScopes(ModelStatus status) {
  /** The model. */
  public Scope model() {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("name", status.name());
    values.put("life", "alive");
    values.put("status", "available");
    values.put("is-controller", false);
    values.put(
        "applications", status.applications().values().stream().map(this::application).toList());
    values.put("machines", status.machines().values().stream().map(StatusScopes::machine).toList());
    values.put("units", units().map(this::unit).toList());
    return new Scope("model", status.name(), values);
  }

  /**
   * An application.
   *
   * @throws ModelException when it is not there
   */
  public Scope application(String name) {
    ApplicationStatus found = status.applications().get(name);
    if (found == null) {
      throw new ModelException("application \"" + name + "\" not found");
    }
    return application(found);
  }

  /**
   * A unit.
   *
   * @throws ModelException when it is not there
   */
  public Scope unit(String name) {
    return units()
        .filter(unit -> unit.name().equals(name))
        .findFirst()
        .map(this::unit)
        .orElseThrow(() -> new ModelException("unit \"" + name + "\" not found"));
  }

  /**
   * A machine.
   *
   * @throws ModelException when it is not there
   */
  public Scope machine(String id) {
    return status.machines().values().stream()
        .filter(machine -> id.equals(String.valueOf(machine.id())))
        .findFirst()
        .map(StatusScopes::machine)
        .orElseThrow(() -> new ModelException("machine \"" + id + "\" not found"));
  }

  private Stream<UnitStatus> units() {
    return status.applications().values().stream().flatMap(one -> one.units().stream());
  }

  private Scope application(ApplicationStatus one) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("name", one.name());
    values.put("life", one.life());
    values.put("exposed", one.exposed());
    values.put("charm-url", one.charmUrl());
    values.put("min-units", 0L);
    values.put("subordinate", one.subordinate());
    values.put("status", one.status().state());
    values.put("workload-version", one.version());
    values.put("units", one.units().stream().map(this::unit).toList());
    List<Integer> used = one.units().stream().map(UnitStatus::machine).distinct().toList();
    values.put(
        "machines",
        status.machines().values().stream()
            .filter(machine -> used.contains(machine.id()))
            .map(StatusScopes::machine)
            .toList());
    return new Scope("application", one.name(), values);
  }

  private Scope unit(UnitStatus one) {
    String application = one.name().substring(0, one.name().indexOf('/'));
    ApplicationStatus owner = status.applications().get(application);
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("name", one.name());
    values.put("application", application);
    values.put("base", owner == null ? "" : owner.base());
    values.put("charm-url", owner == null ? "" : owner.charmUrl());
    values.put("life", one.life());
    values.put("public-address", one.address());
    values.put("private-address", one.address());
    values.put("machine-id", String.valueOf(one.machine()));
    values.put("principal", one.principal().orElse(""));
    values.put("subordinate", one.principal().isPresent());
    values.put("leader", one.leader());
    values.put("workload-status", one.workload().state());
    values.put("workload-message", one.workload().message());
    values.put("agent-status", one.agent().state());
    values.put(
        "machines",
        status.machines().values().stream()
            .filter(machine -> machine.id() == one.machine())
            .map(StatusScopes::machine)
            .toList());
    return new Scope("unit", one.name(), values);
  }

  private static Scope machine(MachineStatus one) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("id", String.valueOf(one.id()));
    values.put("life", "alive");
    values.put("status", one.agent().state());
    values.put("agent-status", one.agent().state());
    values.put("instance-status", one.instance().state());
    values.put("base", one.base());
    values.put("container-type", "");
    return new Scope("machine", String.valueOf(one.id()), values);
  }
}
