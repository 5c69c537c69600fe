package charms.rabbitmqserver;

import charms.interfaces.rabbitmq.AccessRequest;
import charms.reactive.UnitStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A user that may do everything in one virtual host. What the broker has is kept in the unit's
 * store under {@code access.USER VHOST}.
 *
 * @param user as in {@code congress}
 * @param vhost as in {@code openstack}
 * @param admin true if it may administer the broker too
 */
record Access(String user, String vhost, boolean admin) {
  private static final String PREFIX = "access.";

  static Access of(AccessRequest request) {
    return new Access(request.username(), request.vhost(), request.admin());
  }

  boolean isMade(UnitStore store) {
    return store.get(key()).filter(made -> made.equals(stored())).isPresent();
  }

  void keep(UnitStore store) {
    store.set(key(), stored());
  }

  /** What the broker has, sorted by user. */
  static List<Access> all(UnitStore store) {
    List<Access> all = new ArrayList<>();
    for (Object value : store.range(PREFIX).values()) {
      if (value instanceof Map<?, ?> made) {
        all.add(
            new Access(
                String.valueOf(made.get("user")),
                String.valueOf(made.get("vhost")),
                Boolean.TRUE.equals(made.get("admin"))));
      }
    }
    return all;
  }

  private String key() {
    return PREFIX + user + " " + vhost;
  }

  private Map<String, Object> stored() {
    return Map.of("user", user, "vhost", vhost, "admin", admin);
  }
}
