package charms.keystone;

import java.util.List;
import java.util.Map;

/**
 * The ids keystone gave to what a service's account consists of.
 *
 * @param domain the services' domain
 * @param project the services' project
 * @param user the service's user
 */
record AccountIds(String domain, String project, String user) {
  /** In the order of the components; further ids are left alone. */
  static AccountIds of(List<String> ids) {
    return new AccountIds(ids.get(0), ids.get(1), ids.get(2));
  }

  /** As the unit's store keeps it. */
  Map<String, Object> stored() {
    return Map.of("domain", domain, "project", project, "user", user);
  }

  static AccountIds read(Map<?, ?> values) {
    return new AccountIds(
        String.valueOf(values.get("domain")),
        String.valueOf(values.get("project")),
        String.valueOf(values.get("user")));
  }
}
