package charms.cli.juju;

import charms.engine.status.ModelStatus;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What {@code models} and {@code show-model} tell of a model.
 *
 * @param name as in {@code default}
 */
record ModelDescription(String name, ModelStatus status) {
  int units() {
    return status.applications().values().stream().mapToInt(one -> one.units().size()).sum();
  }

  Map<String, Object> values() {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("name", "admin/" + name);
    values.put("short-name", name);
    values.put("model-uuid", status.uuid());
    values.put("model-type", "iaas");
    values.put("controller-name", status.controller());
    values.put("is-controller", false);
    values.put("owner", "admin");
    values.put("cloud", status.cloud());
    values.put("region", status.region());
    values.put("type", status.cloud());
    values.put("life", "alive");
    values.put("status", Map.of("current", "available"));
    values.put("users", Map.of("admin", Map.of("display-name", "admin", "access", "admin")));
    values.put("machine-count", status.machines().size());
    values.put("unit-count", units());
    values.put("sla", "unsupported");
    values.put("agent-version", status.version());
    return values;
  }
}
