package charms.engine.change;

import charms.engine.machine.Subnet;
import charms.engine.state.Application;
import charms.engine.state.Life;
import charms.engine.state.ModelChange;
import charms.engine.state.ModelException;
import charms.engine.state.ModelMachine;
import charms.engine.state.Relation;
import charms.engine.state.Scope;
import charms.engine.state.StatusLine;
import charms.engine.state.Unit;
import charms.engine.state.UnitActivity;
import charms.engine.state.UnitName;
import charms.engine.state.UnitProgress;
import charms.engine.storage.KeptStorage;
import charms.engine.storage.UnitStorage;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Adds units: principals with a machine of their own, subordinates beside principals. */
public final class NewUnits {
  private final ModelChange model;
  private final Instant now;

  public NewUnits(ModelChange model, Instant now) {
    this.model = model;
    this.now = now;
  }

  /**
   * Checks that units can be asked for.
   *
   * @throws ModelException for a subordinate application, and for one that is not there
   */
  public void needPrincipals(String application) {
    if (model.charmOf(model.needApplication(application)).subordinate()) {
      throw new ModelException(
          "cannot add unit to application \"%s\": application is a subordinate"
              .formatted(application));
    }
  }

  /** Adds a principal unit on a new machine. */
  public UnitName principal(String application) {
    return principal(application, List.of());
  }

  /**
   * Adds a principal unit on a new machine.
   *
   * @param storage kept storage, as in {@code data/0}, that it gets in place of new
   * @throws ModelException when it cannot have the storage
   */
  public UnitName principal(String application, List<String> storage) {
    Application owner = model.needApplication(application);
    return unit(owner, machine(application, owner.base()), null, storage);
  }

  /**
   * Adds a principal unit on a machine that is there.
   *
   * @throws ModelException when it is not
   */
  public UnitName principal(String application, int machine) {
    return principal(application, machine, List.of());
  }

  /**
   * Adds a principal unit on a machine that is there.
   *
   * @param storage kept storage, as in {@code data/0}, that it gets in place of new
   * @throws ModelException when the machine is not there, and when it cannot have the storage
   */
  public UnitName principal(String application, int machine, List<String> storage) {
    if (model.machine(machine).isEmpty()) {
      throw new ModelException("machine " + machine + " not found");
    }
    return unit(model.needApplication(application), machine, null, storage);
  }

  /** Makes a machine for units of an application; its number. */
  public int machine(String application, String base) {
    int id = model.next("counter.machine");
    String modelName = model.setting("name").orElse("default");
    ModelMachine machine =
        new ModelMachine(
            id,
            freeAddress(model.needApplication(application)),
            base,
            "juju-" + modelName + "-" + id,
            false,
            new StatusLine("pending", "", now));
    model.put(machine);
    return id;
  }

  /** Adds the subordinates a container relation asks for and that are missing. */
  public void subordinates() {
    for (Relation relation : model.relations()) {
      if (relation.scope() == Scope.CONTAINER && relation.life() == Life.ALIVE) {
        for (Relation.End end : relation.ends()) {
          Application one = model.needApplication(end.application());
          Application other =
              model.needApplication(relation.remoteOf(end.application()).application());
          if (model.charmOf(one).subordinate() && !model.charmOf(other).subordinate()) {
            besideEach(one, other);
          }
        }
      }
    }
  }

  private void besideEach(Application subordinate, Application principal) {
    if (subordinate.life() == Life.DYING) {
      return;
    }
    for (Unit unit : List.copyOf(model.unitsOf(principal.name()))) {
      boolean there =
          model.subordinatesOf(unit.name()).stream()
              .anyMatch(one -> one.name().application().equals(subordinate.name()));
      if (unit.life() == Life.ALIVE && !there) {
        unit(model.needApplication(subordinate.name()), unit.machine(), unit.name(), List.of());
      }
    }
  }

  private UnitName unit(
      Application owner, int machine, @Nullable UnitName principal, List<String> storage) {
    UnitName name = new UnitName(owner.name(), owner.nextUnit());
    model.put(owner.withNextUnit(owner.nextUnit() + 1));
    model.put(
        new Unit(
            name,
            machine,
            principal,
            Life.ALIVE,
            UnitProgress.NONE,
            UnitActivity.idle(now),
            new StatusLine("waiting", "waiting for machine", now),
            new TreeSet<>(),
            0));
    new KeptStorage(model, now).giveNew(name, storage);
    new UnitStorage(model, now).first(name);
    return name;
  }

  private String freeAddress(Application owner) {
    Set<String> taken =
        model.machines().stream().map(ModelMachine::address).collect(Collectors.toSet());
    String wanted = owner.firstAddress();
    if (wanted != null && !taken.contains(wanted)) {
      return wanted;
    }
    Subnet subnet = model.subnet();
    for (int address = subnet.firstMachine(); address <= subnet.lastMachine(); address++) {
      boolean usual = (address & 0xff) != 0 && (address & 0xff) != 0xff;
      if (usual && !taken.contains(Subnet.text(address))) {
        return Subnet.text(address);
      }
    }
    throw new ModelException("no free address in " + subnet);
  }
}
