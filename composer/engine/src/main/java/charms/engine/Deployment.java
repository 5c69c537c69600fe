package charms.engine;

import charms.engine.change.GivenResources.Kept;
import charms.engine.state.Charm;
import charms.engine.state.ModelStore;
import java.time.Clock;
import java.util.SortedMap;

/** Takes a charm in and adds the application. */
record Deployment(EngineHome home, ModelStore store, BaseChoice bases, Clock clock) {
  Deployed deploy(DeployRequest request) {
    try (CharmIntake intake = new CharmIntake(home, store)) {
      Charm charm = intake.take(request.charm());
      SortedMap<String, Kept> files = home.resources().keep(request.resources());
      Deployed deployed =
          store.change(
              model ->
                  new NewApplication(model, bases, clock.instant()).add(request, charm, files));
      intake.keep();
      return deployed;
    }
  }
}
