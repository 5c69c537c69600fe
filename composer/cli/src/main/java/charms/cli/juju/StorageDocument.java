package charms.cli.juju;

import charms.engine.state.StatusLine;
import charms.engine.status.StorageStatus;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Storage as YAML or JSON, with Juju's keys: storage, filesystems, volumes. */
final class StorageDocument {
  private StorageDocument() {}

  /** What {@code storage} and {@code status} tell; empty when there is no storage. */
  static Map<String, Object> all(List<StorageStatus> storages) {
    Map<String, Object> filesystems = new LinkedHashMap<>();
    Map<String, Object> volumes = new LinkedHashMap<>();
    for (StorageStatus one : storages) {
      if (one.kind().equals("block")) {
        volumes.put(one.number(), volume(one));
      } else {
        filesystems.put(one.number(), filesystem(one));
      }
    }
    Map<String, Object> all = new LinkedHashMap<>();
    putFilled(all, "storage", instances(storages));
    putFilled(all, "filesystems", filesystems);
    putFilled(all, "volumes", volumes);
    return all;
  }

  private static void putFilled(Map<String, Object> all, String key, Map<String, Object> values) {
    if (!values.isEmpty()) {
      all.put(key, values);
    }
  }

  /** What {@code show-storage} tells. */
  static Map<String, Object> instances(List<StorageStatus> storages) {
    Map<String, Object> instances = new LinkedHashMap<>();
    for (StorageStatus one : storages) {
      Map<String, Object> instance = new LinkedHashMap<>();
      instance.put("kind", one.kind());
      instance.put("life", one.life());
      instance.put("status", status(one.status()));
      instance.put("persistent", one.keeps());
      one.attachment().ifPresent(at -> instance.put("attachments", Map.of("units", units(at))));
      instances.put(one.id(), instance);
    }
    return instances;
  }

  private static Map<String, Object> filesystem(StorageStatus one) {
    Map<String, Object> filesystem = beginning(one, "mount-point");
    filesystem.put("life", one.life());
    filesystem.put("status", status(one.status()));
    return filesystem;
  }

  private static Map<String, Object> volume(StorageStatus one) {
    Map<String, Object> volume = beginning(one, "device");
    volume.put("persistent", one.keeps());
    volume.put("life", one.life());
    volume.put("status", status(one.status()));
    return volume;
  }

  private static Map<String, Object> beginning(StorageStatus one, String placeKey) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("provider-id", one.pool() + "-" + one.number());
    values.put("storage", one.id());
    one.attachment()
        .ifPresent(
            at -> {
              Map<String, Object> machine = new LinkedHashMap<>();
              machine.put(placeKey, at.location());
              machine.put("read-only", at.readOnly());
              machine.put("life", at.life());
              Map<String, Object> attachments = new LinkedHashMap<>();
              attachments.put("machines", Map.of(String.valueOf(at.machine()), machine));
              attachments.put("units", units(at));
              values.put("attachments", attachments);
            });
    values.put("pool", one.pool());
    values.put("size", one.mebibytes());
    return values;
  }

  private static Map<String, Object> units(StorageStatus.Attachment at) {
    Map<String, Object> unit = new LinkedHashMap<>();
    unit.put("machine", String.valueOf(at.machine()));
    unit.put("location", at.location());
    unit.put("life", at.life());
    return Map.of(at.unit(), unit);
  }

  private static Map<String, Object> status(StatusLine line) {
    Map<String, Object> status = new LinkedHashMap<>();
    status.put("current", line.state());
    if (!line.message().isEmpty()) {
      status.put("message", line.message());
    }
    status.put("since", MomentText.of(line.since(), false));
    return status;
  }
}
