package charms.reactive.event;

import java.util.Optional;

/** A hook of a storage: attached or detaching. */
public non-sealed interface StorageEvent extends HookEvent {
  /** The storage's name in metadata.yaml. */
  String storage();

  /** As in {@code data/0}. */
  String id();

  /** Where it is mounted, or its device; empty where Juju does not say. */
  Optional<String> location();

  /** True for {@code STORAGE-storage-attached}. */
  boolean attached();
}
