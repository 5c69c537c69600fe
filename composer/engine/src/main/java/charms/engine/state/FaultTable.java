package charms.engine.state;

import com.google.gson.Gson;
import java.util.Collection;
import java.util.List;

/** The table of faults. */
final class FaultTable implements FaultsChange {
  private final ModelTable<Integer, Fault> faults;

  FaultTable(Gson json) {
    faults = new ModelTable<>("fault", Fault.class, Integer::valueOf, json);
  }

  ModelTable<?, ?> table() {
    return faults;
  }

  @Override
  public Collection<Fault> all() {
    return List.copyOf(faults.rows().values());
  }

  @Override
  public void put(Fault fault) {
    faults.put(fault.id(), fault);
  }

  @Override
  public void remove(int id) {
    faults.remove(id);
  }

  /** What was meant for the unit ends with it. */
  void removeUnit(UnitName unit) {
    for (Fault fault : all()) {
      if (unit.equals(fault.unit())) {
        remove(fault.id());
      }
    }
  }
}
