package charms.interfaces.cephclient;

import charms.reactive.json.PythonJson;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One thing the monitors are to do:
 *
 * <pre>
 * {"group": "volumes", "group-permission": "rwx", "name": "congress", "namespace": null,
 *  "object-prefix-permissions": null, "op": "add-permissions-to-key"}
 * </pre>
 *
 * @param fields by wire key; options left open are null
 */
public record BrokerOperation(Map<String, @Nullable Object> fields) {
  public BrokerOperation {
    fields = Collections.unmodifiableMap(new TreeMap<>(fields));
  }

  /** As in {@code create-pool}; empty where there is none. */
  public String op() {
    return text("op").orElse("");
  }

  /** A field that is a text. */
  public Optional<String> text(String key) {
    return fields.get(key) instanceof String text ? Optional.of(text) : Optional.empty();
  }

  /**
   * Permissions of the service's key in a group of pools.
   *
   * @param keyName as in {@code congress}
   */
  static BrokerOperation ofAccess(GroupAccess access, String keyName) {
    Map<String, @Nullable Object> fields = new TreeMap<>();
    fields.put("op", "add-permissions-to-key");
    fields.put("group", access.group());
    fields.put("namespace", access.namespace().orElse(null));
    fields.put("name", keyName);
    fields.put("group-permission", access.permission().orElse(null));
    Map<String, List<String>> prefixes = access.objectPrefixPermissions();
    fields.put("object-prefix-permissions", prefixes.isEmpty() ? null : prefixes);
    return new BrokerOperation(fields);
  }

  /** True if both say the same on the wire. */
  boolean sameAs(BrokerOperation other) {
    return PythonJson.SORTED.write(fields).equals(PythonJson.SORTED.write(other.fields));
  }
}
