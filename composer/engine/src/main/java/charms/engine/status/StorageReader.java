package charms.engine.status;

import charms.engine.state.Model;
import charms.engine.state.StatusLine;
import charms.engine.state.Storage;
import charms.engine.state.StorageAttachment;
import charms.engine.state.Unit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads the storage of a model. */
public final class StorageReader {
  private final Model model;

  public StorageReader(Model model) {
    this.model = model;
  }

  /** All storage, by name and number. */
  public List<StorageStatus> read() {
    return model.holdings().storages().stream().map(this::status).toList();
  }

  private StorageStatus status(Storage storage) {
    return new StorageStatus(
        storage.id(),
        storage.kind().word(),
        storage.pool().word(),
        storage.mebibytes(),
        storage.pool().keeps(),
        storage.life().name().toLowerCase(Locale.ROOT),
        new StatusLine(current(storage), "", storage.since()),
        Optional.ofNullable(storage.attachment()).map(this::attachment));
  }

  private String current(Storage storage) {
    if (storage.attachment() == null) {
      return "detached";
    }
    if (storage.detaching()) {
      return "detaching";
    }
    boolean told =
        storage
            .unit()
            .flatMap(model::unit)
            .filter(unit -> unit.progress().holdings().storage().contains(storage.id()))
            .isPresent();
    return told ? "attached" : "pending";
  }

  private StorageStatus.Attachment attachment(StorageAttachment one) {
    return new StorageStatus.Attachment(
        one.unit().toString(),
        model.unit(one.unit()).map(Unit::machine).orElse(0),
        one.location(),
        one.readOnly(),
        one.life().name().toLowerCase(Locale.ROOT));
  }
}
