package charms.engine;

import charms.engine.bundle.Bundle;
import charms.engine.bundle.BundleApplication;
import charms.engine.bundle.BundleMachine;
import charms.engine.bundle.Placement;
import charms.engine.change.NewUnits;
import charms.engine.state.Life;
import charms.engine.state.ModelChange;
import charms.engine.state.Unit;
import charms.engine.state.UnitName;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Adds the units that a bundle asks for and that are missing, each where its placement says. */
final class BundleUnits {
  private final ModelChange model;
  private final Bundle bundle;
  private final BaseChoice bases;
  private final NewUnits units;
  private final Map<Integer, Integer> machines = new HashMap<>();
  private final Set<Integer> made = new HashSet<>();
  private final List<String> machineSteps = new ArrayList<>();
  private final List<String> unitSteps = new ArrayList<>();

  BundleUnits(ModelChange model, Bundle bundle, BaseChoice bases, Instant now) {
    this.model = model;
    this.bases = bases;
    this.bundle = bundle;
    this.units = new NewUnits(model, now);
  }

  /** The steps: machines first, then units. */
  List<String> add() {
    bundle.applications().values().forEach(this::recognise);
    missingMachines().forEach(this::make);
    for (BundleApplication wanted : neighboursFirst()) {
      for (int index = alive(wanted.name()).size(); index < wanted.units(); index++) {
        add(wanted, wanted.placement(index));
      }
    }
    List<String> steps = new ArrayList<>(machineSteps);
    steps.addAll(unitSteps);
    return steps;
  }

  /** A unit that is there stands on the machine that its placement names. */
  private void recognise(BundleApplication wanted) {
    List<Unit> there = alive(wanted.name());
    for (int index = 0; index < Math.min(there.size(), wanted.to().size()); index++) {
      if (wanted.to().get(index) instanceof Placement.OnMachine on) {
        machines.putIfAbsent(on.machine(), there.get(index).machine());
      }
    }
  }

  /** Machines that units to be added need, with an application that has one on it. */
  private SortedMap<Integer, BundleApplication> missingMachines() {
    SortedMap<Integer, BundleApplication> missing = new TreeMap<>();
    for (BundleApplication wanted : bundle.applications().values()) {
      for (int index = alive(wanted.name()).size(); index < wanted.units(); index++) {
        if (wanted.placement(index) instanceof Placement.OnMachine on
            && !machines.containsKey(on.machine())) {
          missing.putIfAbsent(on.machine(), wanted);
        }
      }
    }
    return missing;
  }

  private List<BundleApplication> neighboursFirst() {
    Set<BundleApplication> ordered = new LinkedHashSet<>();
    bundle.applications().values().forEach(wanted -> order(wanted, ordered));
    return List.copyOf(ordered);
  }

  private void order(BundleApplication wanted, Set<BundleApplication> ordered) {
    wanted.to().stream()
        .flatMap(placement -> placement.neighbour().stream())
        .forEach(name -> order(bundle.applications().get(name), ordered));
    ordered.add(wanted);
  }

  private void add(BundleApplication wanted, Placement placement) {
    OptionalInt there = machine(wanted, placement);
    if (there.isEmpty()) {
      UnitName name = units.principal(wanted.name());
      int alone = model.needUnit(name).machine();
      made.add(alone);
      unitSteps.add("add unit " + name + " to new machine " + alone);
      return;
    }
    UnitName name = units.principal(wanted.name(), there.getAsInt());
    unitSteps.add(
        "add unit %s to %s machine %d%s"
            .formatted(
                name,
                made.contains(there.getAsInt()) ? "new" : "existing",
                there.getAsInt(),
                placement.neighbour().isPresent() ? " to satisfy [" + placement + "]" : ""));
  }

  /** Where the unit goes; empty for a machine of its own. */
  private OptionalInt machine(BundleApplication wanted, Placement placement) {
    if (placement instanceof Placement.OnMachine on) {
      return OptionalInt.of(machines.get(on.machine()));
    }
    if (placement instanceof Placement.BesideUnit beside) {
      List<Unit> others = alive(beside.application());
      UnitName exact = new UnitName(beside.application(), beside.index());
      return OptionalInt.of(
          model.unit(exact).orElseGet(() -> others.get(beside.index())).machine());
    }
    if (placement instanceof Placement.BesideApplication beside) {
      Set<Integer> own = new LinkedHashSet<>();
      alive(wanted.name()).forEach(unit -> own.add(unit.machine()));
      return alive(beside.application()).stream()
          .mapToInt(Unit::machine)
          .filter(machine -> !own.contains(machine))
          .findFirst();
    }
    return OptionalInt.empty();
  }

  private void make(int number, BundleApplication wanted) {
    Optional<String> base =
        Optional.ofNullable(bundle.machines().get(number)).flatMap(BundleMachine::base);
    base.ifPresent(bases::check);
    String owners = model.needApplication(wanted.name()).base();
    int machine = units.machine(wanted.name(), base.orElse(owners));
    made.add(machine);
    machineSteps.add(
        "add new machine "
            + machine
            + (machine == number ? "" : " (bundle machine " + number + ")"));
    machines.put(number, machine);
  }

  private List<Unit> alive(String application) {
    return model.unitsOf(application).stream().filter(unit -> unit.life() == Life.ALIVE).toList();
  }
}
