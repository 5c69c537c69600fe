package charms.engine;

import charms.engine.bundle.Placement;
import charms.engine.state.StorageDirective;
import charms.engine.status.StorageStatus;
import java.util.List;

/**
 * The storage of a model. As {@link Engine}, methods that wish for something change the model and
 * return at once; refusals are {@link charms.engine.state.ModelException}s in Juju's words.
 */
public interface ModelStorage {
  /** All storage, detached too, by name and number. */
  List<StorageStatus> list();

  /** Gives a unit more of a storage of its charm; the ids, as in {@code data/3}. */
  List<String> add(String unit, String name, StorageDirective directive);

  /** Adds a unit on a machine of its own that gets kept storage in place of new; its name. */
  default String addUnit(String application, List<String> ids) {
    return addUnit(application, ids, List.of());
  }

  /**
   * Adds a unit that gets kept storage, as in {@code data/0}, in place of new; its name.
   *
   * @param to the first of them is its place; none: a machine of its own
   */
  String addUnit(String application, List<String> ids, List<Placement.ByMachine> to);

  /** Attaches kept storage, as in {@code data/0}, to a unit. */
  void attach(String unit, String id);

  /** Lets a unit detach a storage; it is kept then. Forced also when the charm needs it. */
  void detach(String id, boolean force);

  /** Removes a storage and what it holds; one that is attached only forced. */
  void remove(String id, boolean force);
}
