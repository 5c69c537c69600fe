package charms.engine;

import charms.engine.bundle.Bundle;
import charms.engine.bundle.BundleApplication;
import charms.engine.change.GivenResources.Kept;
import charms.engine.state.Charm;
import charms.engine.state.ModelChange;
import charms.engine.state.ModelStore;
import charms.model.diag.CharmException;
import charms.model.diag.Diagnostic;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** Brings the model to what a bundle says, in one change: all of it or nothing. */
record BundleDeployment(EngineHome home, ModelStore store, BaseChoice bases, Clock clock) {
  /**
   * The steps taken, in words.
   *
   * @param dryRun tells the steps and changes nothing
   */
  List<String> deploy(Bundle bundle, boolean dryRun) {
    try (CharmIntake intake = new CharmIntake(home, store)) {
      SortedMap<String, Charm> charms = charms(bundle, intake);
      Map<String, SortedMap<String, Kept>> files = files(bundle);
      Function<ModelChange, List<String>> change =
          model -> new BundleChange(model, bundle, bases, charms, files, clock.instant()).apply();
      if (dryRun) {
        return store.preview(change);
      }
      List<String> steps = store.change(change);
      intake.keep();
      return steps;
    } finally {
      new ApplicationResources(store, home.resources(), clock).prune();
    }
  }

  /** The charms of applications that are not there yet; a path that several name is taken once. */
  private SortedMap<String, Charm> charms(Bundle bundle, CharmIntake intake) {
    Map<Path, Charm> byPath = new HashMap<>();
    SortedMap<String, Charm> charms = new TreeMap<>();
    for (BundleApplication wanted : bundle.applications().values()) {
      if (store.read(model -> model.application(wanted.name())).isEmpty()) {
        if (!Files.exists(wanted.charm())) {
          throw new CharmException(
              Diagnostic.error(
                  wanted.position(),
                  "cannot deploy '%s': no charm at '%s'".formatted(wanted.name(), wanted.charm())));
        }
        charms.put(wanted.name(), byPath.computeIfAbsent(wanted.charm(), intake::take));
      }
    }
    return charms;
  }

  private Map<String, SortedMap<String, Kept>> files(Bundle bundle) {
    Map<String, SortedMap<String, Kept>> files = new HashMap<>();
    bundle
        .applications()
        .forEach((name, wanted) -> files.put(name, home.resources().keep(wanted.resources())));
    return files;
  }
}
