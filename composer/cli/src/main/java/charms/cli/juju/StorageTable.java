package charms.cli.juju;

import charms.engine.status.StorageStatus;
import charms.engine.storage.StorageSize;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Storage as tables: kept storage first, then by unit. */
final class StorageTable {
  private static final Comparator<StorageStatus> BY_UNIT = Comparator.comparing(StorageTable::unit);

  private StorageTable() {}

  /** What {@code storage} prints. */
  static String list(List<StorageStatus> storages) {
    TextTable table =
        new TextTable(
            List.of("Unit", "Storage ID", "Type", "Pool", "Size", "Status", "Message"), Set.of());
    for (StorageStatus one : storages.stream().sorted(BY_UNIT).toList()) {
      table.add(
          unit(one),
          one.id(),
          one.kind(),
          one.pool(),
          StorageSize.binary(one.mebibytes()),
          one.status().state(),
          one.status().message());
    }
    return table.text();
  }

  /** What {@code status --storage} prints of it. */
  static String section(List<StorageStatus> storages) {
    TextTable table =
        new TextTable(
            List.of(
                "Storage Unit",
                "Storage ID",
                "Type",
                "Pool",
                "Mountpoint",
                "Size",
                "Status",
                "Message"),
            Set.of());
    for (StorageStatus one : storages.stream().sorted(BY_UNIT).toList()) {
      boolean mounted = one.kind().equals("filesystem");
      table.add(
          unit(one),
          one.id(),
          one.kind(),
          one.pool(),
          mounted ? one.attachment().map(StorageStatus.Attachment::location).orElse("") : "",
          StorageSize.binary(one.mebibytes()),
          one.status().state(),
          one.status().message());
    }
    return table.text();
  }

  private static String unit(StorageStatus one) {
    return one.attachment().map(StorageStatus.Attachment::unit).orElse("");
  }
}
