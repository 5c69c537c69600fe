package charms.engine.storage;

import charms.engine.state.CharmStorage;
import charms.engine.state.ModelException;

/**
 * A change of how many of a storage a unit has, checked against its charm.
 *
 * @param there how many it has
 * @param more how many more; less than 0 for fewer
 */
record StorageCount(int there, int more) {
  /**
   * Checks that it is not too many; there may be more to come.
   *
   * @throws ModelException when the charm allows fewer
   */
  void checkMost(CharmStorage storage) {
    if (!storage.allows(there + more)) {
      new StorageCount(there, more).check(storage);
    }
  }

  /**
   * Checks the change.
   *
   * @throws ModelException when the charm wants more than would be left, or allows fewer
   */
  void check(CharmStorage storage) {
    String verb = more < 0 ? "detach" : "attach";
    int total = there + more;
    if (storage.isSingular() && total != 1) {
      throw new ModelException("cannot " + verb + ", storage is singular");
    }
    if (total < storage.least()) {
      throw new ModelException(
          brings(verb, total) + "which is less than the minimum of " + storage.least());
    }
    if (!storage.allows(total)) {
      throw new ModelException(brings(verb, total) + "exceeding the maximum of " + storage.most());
    }
  }

  private String brings(String verb, int total) {
    int count = Math.abs(more);
    return "%sing %d storage instance%s brings the total to %d, "
        .formatted(verb, count, count == 1 ? "" : "s", total);
  }
}
