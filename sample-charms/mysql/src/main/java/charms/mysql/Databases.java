package charms.mysql;

import charms.interfaces.mysqlshared.DatabaseRequest;
import charms.reactive.UnitStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * The databases asked for, kept in the unit's store under {@code database.NAME} with the account
 * and the hosts that connect.
 */
final class Databases {
  private static final String PREFIX = "database.";

  private final UnitStore store;

  Databases(UnitStore store) {
    this.store = store;
  }

  /** Records the request; hosts of earlier requests for the same database stay. */
  void record(DatabaseRequest request, String host) {
    String key = PREFIX + request.database();
    TreeSet<String> hosts = new TreeSet<>(hosts(store.get(key).orElse(Map.of())));
    hosts.add(host);
    store.set(key, Map.of("user", request.username(), "hosts", List.copyOf(hosts)));
  }

  /** A line for each database: {@code congress: user congress from 10.5.3.128, 10.5.3.129}. */
  String lines() {
    StringBuilder lines = new StringBuilder();
    for (Map.Entry<String, Object> entry : store.range(PREFIX).entrySet()) {
      if (entry.getValue() instanceof Map<?, ?> database) {
        lines.append(lines.isEmpty() ? "" : "\n");
        lines.append(entry.getKey().substring(PREFIX.length()));
        lines.append(": user ").append(database.get("user"));
        lines.append(" from ").append(String.join(", ", hosts(database)));
      }
    }
    return lines.toString();
  }

  private static List<String> hosts(Object database) {
    List<String> hosts = new ArrayList<>();
    if (database instanceof Map<?, ?> values && values.get("hosts") instanceof List<?> known) {
      for (Object host : known) {
        hosts.add(String.valueOf(host));
      }
    }
    return hosts;
  }
}
