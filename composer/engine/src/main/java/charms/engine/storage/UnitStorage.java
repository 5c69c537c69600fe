package charms.engine.storage;

import charms.engine.state.Charm;
import charms.engine.state.CharmStorage;
import charms.engine.state.Life;
import charms.engine.state.Model;
import charms.engine.state.ModelChange;
import charms.engine.state.ModelException;
import charms.engine.state.Storage;
import charms.engine.state.StorageAttachment;
import charms.engine.state.StorageDirective;
import charms.engine.state.UnitName;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Makes storage for units. */
public final class UnitStorage {
  private final ModelChange model;
  private final Instant now;

  public UnitStorage(ModelChange model, Instant now) {
    this.model = model;
    this.now = now;
  }

  /**
   * Checks that a unit can have more of a storage.
   *
   * @throws ModelException when its charm has no such storage, or allows fewer
   */
  public static void checkMore(Model model, UnitName unit, String name, int more) {
    Charm charm = charmOf(model, unit);
    CharmStorage storage = need(charm, name);
    int wanted = count(model, unit, name) + more;
    if (!storage.allows(wanted)) {
      throw new ModelException(
          "charm \"%s\" store \"%s\": at most %d instances supported, %d specified"
              .formatted(charm.name(), name, storage.most(), wanted));
    }
  }

  /** Gives a new unit what its application's directives and its charm ask for. */
  public void first(UnitName unit) {
    for (CharmStorage storage : charmOf(model, unit).storage().values()) {
      StorageDirective directive = directive(unit, storage);
      int missing = directive.count() - count(model, unit, storage.name());
      make(unit, storage, directive, missing);
    }
  }

  /** Gives a unit more of a storage, as its application's directives say. */
  public void add(UnitName unit, String name, int count) {
    CharmStorage storage = need(charmOf(model, unit), name);
    make(unit, storage, directive(unit, storage), count);
  }

  /** The application's directive, complete also when it was deployed without one. */
  StorageDirective directive(UnitName unit, CharmStorage storage) {
    StorageDirective said =
        model
            .holdings()
            .storageFor(unit.application())
            .directives()
            .getOrDefault(storage.name(), StorageDirective.NOTHING);
    int count = said.count() == 0 ? storage.least() : said.count();
    return StorageDirectives.complete(storage, said, count);
  }

  /** Makes so many of a storage for a unit, with a complete directive; their ids. */
  List<String> make(UnitName unit, CharmStorage storage, StorageDirective directive, int count) {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String id = storage.name() + "/" + model.next("counter.storage");
      model
          .holdings()
          .put(
              new Storage(
                  id,
                  storage.name(),
                  storage.kind(),
                  StorageDirectives.pool(directive),
                  directive.mebibytes(),
                  Life.ALIVE,
                  now,
                  attachment(unit, storage, id),
                  null));
      ids.add(id);
    }
    return ids;
  }

  static StorageAttachment attachment(UnitName unit, CharmStorage storage, String id) {
    return new StorageAttachment(
        unit, StorageDirectives.location(storage, id), storage.readOnly(), Life.ALIVE);
  }

  static Charm charmOf(Model model, UnitName unit) {
    return model.charmOf(model.needApplication(unit.application()));
  }

  /**
   * The charm's storage of that name.
   *
   * @throws ModelException when it has none
   */
  static CharmStorage need(Charm charm, String name) {
    CharmStorage storage = charm.storage().get(name);
    if (storage == null) {
      throw new ModelException("charm storage \"" + name + "\" not found");
    }
    return storage;
  }

  /** How many of a storage the unit has. */
  static int count(Model model, UnitName unit, String name) {
    return (int)
        model.holdings().storageOf(unit).stream().filter(one -> one.name().equals(name)).count();
  }
}
