package charms.engine.storage;

import charms.engine.state.Charm;
import charms.engine.state.CharmStorage;
import charms.engine.state.ModelException;
import charms.engine.state.StorageDirective;
import charms.engine.state.StorageKind;
import charms.engine.state.StoragePool;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a user asks for, completed from and checked against what the charm declares. */
public final class StorageDirectives {
  private static final long USUAL_MEBIBYTES = 1024;

  private StorageDirectives() {}

  /**
   * What each unit gets, by storage name: every storage of the charm, every part said.
   *
   * @param given directives by storage name
   * @throws ModelException for a storage the charm does not have, for too few, too many or too
   *     small ones, for an unknown pool, and for storage that all units share
   */
  public static SortedMap<String, StorageDirective> complete(
      Charm charm, Map<String, StorageDirective> given) {
    given.keySet().forEach(name -> known(charm, name));
    SortedMap<String, StorageDirective> complete = new TreeMap<>();
    for (CharmStorage storage : charm.storage().values()) {
      StorageDirective said = given.getOrDefault(storage.name(), StorageDirective.NOTHING);
      int count = said.count() == 0 ? storage.least() : said.count();
      StorageDirective one = complete(storage, said, count);
      check(charm, storage, one, count);
      complete.put(storage.name(), one);
    }
    return complete;
  }

  private static void known(Charm charm, String name) {
    if (!charm.storage().containsKey(name)) {
      throw new ModelException(
          "charm \"%s\" has no store called \"%s\"".formatted(charm.name(), name));
    }
  }

  /** The directive with a pool, a size and that count. */
  static StorageDirective complete(CharmStorage storage, StorageDirective said, int count) {
    long least = storage.mebibytes() == 0 ? USUAL_MEBIBYTES : storage.mebibytes();
    return new StorageDirective(
        said.pool().isEmpty() ? StoragePool.SANDBOX.word() : said.pool(),
        count,
        said.mebibytes() == 0 ? least : said.mebibytes());
  }

  /**
   * Checks a complete directive.
   *
   * @param total how many the unit has with it
   */
  static void check(Charm charm, CharmStorage storage, StorageDirective one, int total) {
    String problem = problem(storage, one, total);
    if (!problem.isEmpty()) {
      throw new ModelException(
          "charm \"%s\" store \"%s\": %s".formatted(charm.name(), storage.name(), problem));
    }
    StoragePool pool = pool(one);
    if (!pool.gives(storage.kind())) {
      throw new ModelException(
          "\"%s\" provider does not support \"%s\" storage"
              .formatted(pool.word(), storage.kind().word()));
    }
  }

  /** The pool of a complete directive. */
  static StoragePool pool(StorageDirective one) {
    return StoragePool.named(one.pool())
        .orElseThrow(() -> new ModelException("pool \"" + one.pool() + "\" not found"));
  }

  private static String problem(CharmStorage storage, StorageDirective one, int total) {
    if (storage.shared()) {
      return "shared storage support not implemented";
    }
    if (storage.isSingular() && total != 1) {
      return "storage is singular, " + total + " specified";
    }
    if (total < storage.least()) {
      return storage.least() + " instances required, " + total + " specified";
    }
    if (!storage.allows(total)) {
      return "at most " + storage.most() + " instances supported, " + total + " specified";
    }
    if (one.mebibytes() < storage.mebibytes()) {
      return "minimum storage size is %s, %s specified"
          .formatted(
              StorageSize.decimal(storage.mebibytes()), StorageSize.decimal(one.mebibytes()));
    }
    return "";
  }

  /** Where a unit finds a storage of its charm. */
  static String location(CharmStorage storage, String id) {
    if (storage.kind() == StorageKind.BLOCK) {
      return "/var/lib/juju/storage/block/" + id;
    }
    if (storage.location().isEmpty()) {
      return "/var/lib/juju/storage/" + id;
    }
    return storage.most() == 1 ? storage.location() : storage.location() + "/" + id;
  }
}
