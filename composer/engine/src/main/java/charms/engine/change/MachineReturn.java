package charms.engine.change;

import charms.engine.state.ModelChange;
import charms.engine.state.Stage;
import charms.engine.state.Unit;
import charms.engine.state.UnitProgress;
import java.util.List;

/**
 * What the units of a machine are to be told when it has started again: {@code config-changed}, as
 * their agents start anew, and {@code start} (juju-contract.md section 2).
 */
public final class MachineReturn {
  private MachineReturn() {}

  /**
   * Lets those be due for its started units.
   *
   * @param machine its number
   */
  public static void of(ModelChange model, int machine) {
    for (Unit unit : List.copyOf(model.units())) {
      UnitProgress progress = unit.progress();
      if (unit.machine() == machine && progress.stage() == Stage.STARTED) {
        model.put(unit.withProgress(progress.withStage(Stage.CONFIGURED).withConfig("")));
      }
    }
  }
}
