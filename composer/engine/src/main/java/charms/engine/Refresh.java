package charms.engine;

import charms.engine.change.GivenResources;
import charms.engine.change.GivenResources.Kept;
import charms.engine.change.Integration;
import charms.engine.state.Application;
import charms.engine.state.ApplicationStorage;
import charms.engine.state.Charm;
import charms.engine.state.CharmOption;
import charms.engine.state.ModelChange;
import charms.engine.state.ModelException;
import charms.engine.state.ModelStore;
import charms.engine.state.Relation;
import charms.engine.state.Stage;
import charms.engine.state.StorageDirective;
import charms.engine.state.Unit;
import charms.engine.state.UnitProgress;
import charms.engine.storage.StorageDirectives;
import charms.engine.storage.StorageUpgrade;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Gives an application a newer charm; its units then run upgrade-charm and config-changed. */
record Refresh(EngineHome home, ModelStore store, Clock clock) {
  Deployed run(String application, Optional<Path> path, Map<String, Path> resources) {
    Application owner = store.read(model -> model.needApplication(application));
    try (CharmIntake intake = new CharmIntake(home, store)) {
      Charm charm = intake.take(path.orElseGet(() -> origin(owner)));
      SortedMap<String, Kept> files = home.resources().keep(resources);
      store.update(model -> change(model, owner, charm, files));
      intake.keep();
      return new Deployed(application, charm.name(), charm.revision(), owner.base());
    } finally {
      new ApplicationResources(store, home.resources(), clock).prune();
    }
  }

  private Path origin(Application owner) {
    String origin = store.read(model -> model.charmOf(owner)).origin();
    if (origin == null) {
      throw new ModelException(
          "cannot refresh \"" + owner.name() + "\": name its charm with --path");
    }
    return Path.of(origin);
  }

  private void change(
      ModelChange model, Application owner, Charm charm, SortedMap<String, Kept> files) {
    Charm before = model.charmOf(owner);
    check(model, owner, before, charm);
    model.put(charm);
    SortedMap<String, String> config = new TreeMap<>(owner.config());
    config.entrySet().removeIf(option -> !fits(charm, option));
    Application changed = owner.withCharm(charm.key()).withConfig(config);
    model.put(changed);
    SortedMap<String, StorageDirective> storage =
        StorageDirectives.complete(charm, model.holdings().storageFor(owner.name()).directives());
    model.holdings().put(new ApplicationStorage(owner.name(), storage));
    noteCharm(model, owner);
    new Integration(model).addPeers(changed);
    GivenResources given = new GivenResources(model, clock.instant());
    files.forEach((resource, file) -> given.give(owner.name(), resource, file));
  }

  private static boolean fits(Charm charm, Map.Entry<String, String> set) {
    CharmOption option = charm.options().get(set.getKey());
    return option != null && option.value(set.getValue()).isPresent();
  }

  /** Units that an earlier program installed have the charm of before. */
  private static void noteCharm(ModelChange model, Application before) {
    for (Unit unit : model.unitsOf(before.name())) {
      UnitProgress progress = unit.progress();
      if (progress.stage() != Stage.NEW && progress.holdings().charm() == null) {
        model.put(
            unit.withProgress(
                progress.withHoldings(progress.holdings().withCharm(before.charm()))));
      }
    }
  }

  private static void check(ModelChange model, Application owner, Charm before, Charm charm) {
    String refused =
        "cannot upgrade application \"%s\" to charm \"%s\": ".formatted(owner.name(), charm.url());
    if (!before.name().equals(charm.name())) {
      throw new ModelException(refused + "it has charm \"" + before.name() + "\"");
    }
    if (before.subordinate() != charm.subordinate()) {
      throw new ModelException(refused + "cannot change an application's subordinacy");
    }
    Optional<String> problem = new StorageUpgrade(before, charm).problem();
    if (problem.isPresent()) {
      throw new ModelException(refused + problem.get());
    }
    for (Relation relation : model.relationsOf(owner.name())) {
      boolean stays =
          relation.ends().stream()
              .filter(end -> end.application().equals(owner.name()))
              .allMatch(
                  end ->
                      end.endpoint().equals("juju-info")
                          || charm.endpoints().containsKey(end.endpoint()));
      if (!stays) {
        throw new ModelException(refused + "would break relation \"" + relation.key() + "\"");
      }
    }
  }
}
