package charms.keystone;

import charms.reactive.UnitStore;
import java.util.Map;
import java.util.Optional;

/** The services that registered, kept in the unit's store under {@code catalogue.NAME}. */
final class Catalogue {
  private static final String PREFIX = "catalogue.";

  private final UnitStore store;

  Catalogue(UnitStore store) {
    this.store = store;
  }

  /** Adds the service, or replaces what was known of it. */
  void put(CatalogueEntry entry) {
    store.set(PREFIX + entry.name(), entry.stored());
  }

  /** True if it has the service as given. */
  boolean has(CatalogueEntry entry) {
    return find(entry.name()).equals(Optional.of(entry));
  }

  void clear() {
    store.unsetRange(PREFIX);
  }

  Optional<CatalogueEntry> find(String service) {
    return store
        .get(PREFIX + service)
        .map(value -> value instanceof Map<?, ?> values ? CatalogueEntry.read(values) : null);
  }
}
