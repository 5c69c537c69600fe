package charms.engine;

import charms.engine.bundle.Placement;
import charms.engine.change.GivenResources;
import charms.engine.change.GivenResources.Kept;
import charms.engine.change.Integration;
import charms.engine.change.OptionValues;
import charms.engine.state.Application;
import charms.engine.state.ApplicationStorage;
import charms.engine.state.Bag;
import charms.engine.state.Charm;
import charms.engine.state.Life;
import charms.engine.state.ModelChange;
import charms.engine.state.ModelException;
import charms.engine.state.StorageDirective;
import charms.engine.storage.StorageDirectives;
import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Adds an application whose charm was taken in to the model. */
record NewApplication(ModelChange model, BaseChoice bases, Instant now) {
  /**
   * Adds it, with its peer relations, files and units.
   *
   * @param files for its charm's resources
   * @throws ModelException when its name, options, storage, files or address are not what they
   *     should be
   */
  Deployed add(DeployRequest request, Charm charm, Map<String, Kept> files) {
    String name = request.application().orElse(charm.name());
    check(request, name);
    checkPlaces(request, charm, name);
    checkKeptStorage(request, charm);
    SortedMap<String, StorageDirective> storage =
        StorageDirectives.complete(charm, request.storage());
    String base = bases.of(model, charm, request.base());
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
    model.holdings().put(new ApplicationStorage(name, storage));
    new Integration(model).addPeers(application);
    GivenResources resources = new GivenResources(model, now);
    files.forEach((resource, file) -> resources.give(name, resource, file));
    if (!charm.subordinate()) {
      addUnits(request, name);
    }
    return new Deployed(name, charm.name(), charm.revision(), base);
  }

  private void addUnits(DeployRequest request, String name) {
    PlacedUnits units = new PlacedUnits(model, now);
    if (request.keptStorage().isEmpty()) {
      units.add(name, request.units(), request.to());
      return;
    }
    try {
      units.with(name, request.keptStorage(), request.to().stream().findFirst());
    } catch (ModelException refused) {
      throw new ModelException("cannot add application \"" + name + "\": " + refused.getMessage());
    }
  }

  private static void checkKeptStorage(DeployRequest request, Charm charm) {
    int units = charm.subordinate() ? 0 : request.units();
    if (!request.keptStorage().isEmpty() && units != 1) {
      throw new ModelException("AttachStorage is non-empty, but NumUnits is " + units);
    }
  }

  private void checkPlaces(DeployRequest request, Charm charm, String name) {
    if (charm.subordinate() && !request.to().isEmpty()) {
      throw new ModelException("cannot use --to with subordinate application \"" + name + "\"");
    }
    for (Placement.ByMachine place : request.to()) {
      if (place instanceof Placement.OnMachine on && model.machine(on.machine()).isEmpty()) {
        throw new ModelException(
            "cannot deploy \"%s\" to machine %d: machine %d not found"
                .formatted(name, on.machine(), on.machine()));
      }
    }
  }

  private void check(DeployRequest request, String name) {
    if (!name.matches("[a-z][a-z0-9]*(-[a-z0-9]*[a-z][a-z0-9]*)*")) {
      throw new ModelException("invalid application name \"" + name + "\"");
    }
    if (model.application(name).isPresent()) {
      throw new ModelException(
          "cannot add application \"" + name + "\": application already exists");
    }
    request
        .firstAddress()
        .filter(text -> !model.subnet().holds(text))
        .ifPresent(
            text -> {
              throw new ModelException(
                  "invalid address \"" + text + "\": expected one in " + model.subnet());
            });
  }
}
