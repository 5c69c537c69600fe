package charms.engine;

import charms.engine.change.GivenResources;
import charms.engine.change.GivenResources.Kept;
import charms.engine.change.Integration;
import charms.engine.change.NewUnits;
import charms.engine.change.OptionValues;
import charms.engine.change.UnitStorage;
import charms.engine.charm.CharmFiles;
import charms.engine.charm.CharmReader;
import charms.engine.state.Application;
import charms.engine.state.Bag;
import charms.engine.state.Charm;
import charms.engine.state.Life;
import charms.engine.state.ModelChange;
import charms.engine.state.ModelException;
import charms.engine.state.ModelStore;
import charms.model.diag.CharmException;
import charms.model.diag.Diagnostic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Takes a charm in and adds the application. */
final class Deployment {
  private final EngineHome home;
  private final ModelStore store;
  private final Clock clock;

  Deployment(EngineHome home, ModelStore store, Clock clock) {
    this.home = home;
    this.store = store;
    this.clock = clock;
  }

  Deployed deploy(DeployRequest request) {
    if (!Files.exists(request.charm())) {
      throw new CharmException(
          Diagnostic.error("cannot deploy '" + request.charm() + "': no such file or directory"));
    }
    try {
      Path place = home.charms().resolve(".new");
      CharmFiles.delete(place);
      if (Files.isDirectory(request.charm())) {
        new CharmReader(request.charm(), request.charm().toString()).read(0);
      }
      CharmFiles.copy(request.charm(), place);
      try {
        return add(request, place);
      } finally {
        CharmFiles.delete(place);
      }
    } catch (IOException cause) {
      throw new UncheckedIOException("cannot take in charm '" + request.charm() + "'", cause);
    }
  }

  private Deployed add(DeployRequest request, Path place) throws IOException {
    Charm unnumbered = new CharmReader(place, request.charm().toString()).read(0);
    int revision =
        store.read(
            model ->
                (int)
                    model.charms().stream()
                        .filter(one -> one.name().equals(unnumbered.name()))
                        .count());
    Charm charm = new CharmReader(place, request.charm().toString()).read(revision);
    String name = request.application().orElse(charm.name());
    Path kept = home.charms().resolve(charm.key());
    CharmFiles.delete(kept);
    Files.move(place, kept);
    try {
      SortedMap<String, Kept> files = home.resources().keep(request.resources());
      return store.change(
          model -> {
            Deployed deployed = add(model, request, charm, name);
            GivenResources resources = new GivenResources(model, clock.instant());
            files.forEach((resource, file) -> resources.give(name, resource, file));
            return deployed;
          });
    } catch (ModelException refused) {
      CharmFiles.delete(kept);
      throw refused;
    }
  }

  private Deployed add(ModelChange model, DeployRequest request, Charm charm, String name) {
    if (!name.matches("[a-z][a-z0-9]*(-[a-z0-9]*[a-z][a-z0-9]*)*")) {
      throw new ModelException("invalid application name \"" + name + "\"");
    }
    if (model.application(name).isPresent()) {
      throw new ModelException(
          "cannot add application \"" + name + "\": application already exists");
    }
    if (request
        .firstAddress()
        .filter(text -> !text.matches("10\\.5(\\.[0-9]{1,3}){2}"))
        .isPresent()) {
      throw new ModelException(
          "invalid address \"" + request.firstAddress().get() + "\": expected one in 10.5.0.0/16");
    }
    String base =
        request
            .base()
            .or(() -> Optional.ofNullable(charm.base()))
            .orElseGet(() -> ModelSettings.read(model).get(ModelSettings.DEFAULT_BASE));
    UnitStorage.check(charm);
    Map<String, String> config = OptionValues.checked(charm, request.config());
    model.put(charm);
    Application application =
        new Application(
            name,
            charm.key(),
            base,
            Life.ALIVE,
            new TreeMap<>(config),
            0,
            request.firstAddress().orElse(null),
            false,
            request.trust(),
            "",
            null,
            Bag.EMPTY);
    model.put(application);
    new Integration(model).addPeers(application);
    if (!charm.subordinate()) {
      NewUnits units = new NewUnits(model, clock.instant());
      for (int i = 0; i < request.units(); i++) {
        units.principal(name);
      }
    }
    return new Deployed(name, charm.name(), charm.revision(), base);
  }
}
