package charms.engine.operation;

import charms.engine.machine.Machine;
import charms.engine.state.LeftStorage;
import charms.engine.state.ModelChange;
import charms.engine.state.ModelStore;
import charms.engine.state.Storage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps what detached storage holds, and ends storage that does not stay. */
final class StorageKeeper {
  private final ModelStore store;
  private final Path kept;

  /**
   * @param kept where the content of detached storage is kept
   */
  StorageKeeper(ModelStore store, Path kept) {
    this.store = store;
    this.kept = kept;
  }

  /** Storage whose content still lies in a machine, and detached storage that does not stay. */
  List<Storage> pending() {
    return store.read(
        model ->
            model.holdings().storages().stream()
                .filter(one -> one.left() != null || one.attachment() == null && !one.stays())
                .toList());
  }

  /**
   * Takes the content from where it was left, or ends the storage.
   *
   * @param machine where it was left; empty when that never was made
   */
  void take(Storage storage, Optional<Machine> machine) throws IOException {
    StorageContent content = new StorageContent(kept, storage);
    boolean ends = storage.attachment() == null && !storage.stays();
    LeftStorage left = storage.left();
    if (left != null && machine.isPresent()) {
      if (ends) {
        content.discard(machine.get(), left.location());
      } else {
        content.fetch(machine.get(), left.location());
      }
    }
    if (ends) {
      content.discard();
    }
    store.update(model -> settle(model, storage, ends));
  }

  private static void settle(ModelChange model, Storage storage, boolean ends) {
    @Nullable Storage now = model.holdings().storage(storage.id()).orElse(null);
    if (now != null && ends) {
      model.holdings().removeStorage(storage.id());
    } else if (now != null) {
      model.holdings().put(now.fetched());
    }
  }

  /** Puts a storage where its unit finds it. */
  void place(Storage storage, Machine machine) throws IOException {
    new StorageContent(kept, storage).place(machine);
  }
}
