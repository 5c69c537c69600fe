package charms.testkit;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the unit holds beside relations and configuration.
 *
 * @param storages id, as in {@code data/0}, to the place it is mounted at
 * @param resources name to the content of the file
 * @param secrets those the unit may read
 */
public record Holdings(
    Map<String, String> storages, Map<String, ByteBuffer> resources, List<SecretState> secrets) {
  static final Holdings NONE = new Holdings(Map.of(), Map.of(), List.of());

  public Holdings {
    storages = Collections.unmodifiableSortedMap(new TreeMap<>(storages));
    resources = Collections.unmodifiableSortedMap(new TreeMap<>(resources));
    secrets = List.copyOf(secrets);
  }

  Holdings storage(String id, String place) {
    Map<String, String> all = new TreeMap<>(storages);
    all.put(id, place);
    return new Holdings(all, resources, secrets);
  }

  Holdings withoutStorage(String id) {
    Map<String, String> all = new TreeMap<>(storages);
    all.remove(id);
    return new Holdings(all, resources, secrets);
  }

  Holdings resource(String name, byte[] content) {
    Map<String, ByteBuffer> all = new TreeMap<>(resources);
    all.put(name, ByteBuffer.wrap(content.clone()).asReadOnlyBuffer());
    return new Holdings(storages, all, secrets);
  }

  /** With a secret; one of the same id is replaced. */
  Holdings secret(SecretState secret) {
    List<SecretState> all = new ArrayList<>(secrets);
    all.removeIf(one -> one.id().equals(secret.id()));
    all.add(secret);
    return new Holdings(storages, resources, all);
  }

  Holdings withoutSecret(String id) {
    List<SecretState> all = new ArrayList<>(secrets);
    all.removeIf(one -> one.id().equals(id));
    return new Holdings(storages, resources, all);
  }

  /** The secret of that id or label. */
  Optional<SecretState> secret(String name) {
    return secrets.stream()
        .filter(secret -> secret.id().equals(name) || secret.label().equals(name))
        .findFirst();
  }
}
