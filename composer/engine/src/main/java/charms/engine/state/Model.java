package charms.engine.state;

import charms.engine.machine.Subnet;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The model, to read. Everything in it is immutable and comes in its natural order. */
public interface Model {
  /** The setting with the addresses of the machines, as in {@code 10.5.0.0/16}. */
  String SUBNET = "config.subnet";

  /** A setting of the model or a counter, as text. */
  Optional<String> setting(String key);

  /** Keys of all settings, counters among them. */
  Collection<String> settings();

  Optional<Charm> charm(String key);

  Collection<Charm> charms();

  Optional<Application> application(String name);

  Collection<Application> applications();

  Optional<Unit> unit(UnitName name);

  Collection<Unit> units();

  /** An application's units, by number; they are seen as they are now, not kept. */
  Collection<Unit> unitsOf(String application);

  Optional<Relation> relation(int id);

  Collection<Relation> relations();

  Optional<ModelMachine> machine(int id);

  Collection<ModelMachine> machines();

  /** Storage, resources, secrets and unit state. */
  Holdings holdings();

  /** What is to go wrong. */
  Faults faults();

  /** The operations that are remembered. */
  Operations operations();

  /**
   * Grows with each change that may matter to a unit other than the one it was made to. What a unit
   * alone knows or does is no news: its status, ports and activity, and what it was told, save
   * which relations it entered.
   */
  long news();

  /** The unit that an application's leadership was passed to; empty when it never was. */
  Optional<UnitName> leader(String application);

  /** The bag; empty when nothing was written. */
  Bag bag(int relation, String owner);

  /**
   * @throws ModelException when there is no such application
   */
  default Application needApplication(String name) {
    return application(name)
        .orElseThrow(() -> new ModelException("application \"" + name + "\" not found"));
  }

  /**
   * @throws ModelException when there is no such unit
   */
  default Unit needUnit(UnitName name) {
    return unit(name).orElseThrow(() -> new ModelException("unit \"" + name + "\" not found"));
  }

  /** The charm of an application that is there. */
  default Charm charmOf(Application application) {
    return charm(application.charm()).orElseThrow();
  }

  /** The relations an application takes part in, in the order of ids. */
  default List<Relation> relationsOf(String application) {
    return relations().stream().filter(relation -> relation.touches(application)).toList();
  }

  /** The subordinates that live beside a unit. */
  default List<Unit> subordinatesOf(UnitName principal) {
    return units().stream().filter(unit -> principal.equals(unit.principal())).toList();
  }

  /** The addresses of its machines. */
  default Subnet subnet() {
    return setting(SUBNET).map(Subnet::parse).orElse(Subnet.USUAL);
  }

  /** Units whose hook failed, as in {@code congress/0}. */
  default List<String> unitsInError() {
    return units().stream().filter(Unit::inError).map(unit -> unit.name().toString()).toList();
  }

  /** Whether nothing runs for a unit: its agent is away, or its machine is down. */
  default boolean away(UnitName name) {
    return faults().lost(name) || downMachine(name).isPresent();
  }

  /** The machine of a unit when it is down. */
  default Optional<ModelMachine> downMachine(UnitName name) {
    return unit(name).flatMap(unit -> machine(unit.machine())).filter(ModelMachine::down);
  }

  /**
   * Refuses what needs a unit's agent.
   *
   * @throws ModelException when the unit is lost or its machine is down
   */
  default void needReached(UnitName name) {
    faults().needFound(name);
    downMachine(name)
        .ifPresent(
            machine -> {
              throw new ModelException(
                  "machine %d of unit \"%s\" is down: charm juju fault start-machine %d starts it"
                      .formatted(machine.id(), name, machine.id()));
            });
  }

  /** Where a unit is reached. */
  default String addressOf(Unit unit) {
    return machine(unit.machine()).map(ModelMachine::address).orElse("");
  }
}
