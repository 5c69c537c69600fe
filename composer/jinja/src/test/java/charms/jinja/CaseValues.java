package charms.jinja;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the cases are rendered with. */
final class CaseValues {
  private CaseValues() {}

  static Map<String, Object> all() {
    Map<String, Object> values = new HashMap<>();
    values.put("options", options());
    values.put("ports", List.of(1779, 1789));
    values.put("hosts", List.of("a", "b", "c"));
    values.put("nothing", List.of());
    values.put("map", ordered("x", 1, "y", 2));
    values.put("pairs", List.of(List.of("a", 1), List.of("b", 2)));
    values.put("triples", List.of(List.of(1, 2, 3), List.of(4, 5, 6)));
    values.put("dashed", Map.of("a-b", "c"));
    values.put("flags", Map.of("debug", "True"));
    values.put("words", Map.of("is", "I", "in", "N", "not", "T"));
    values.put(
        "frontends",
        Map.of(
            "10.5.3.128",
            Map.of(
                "network",
                "10.5.3.128/255.255.0.0",
                "backends",
                ordered("congress-1", "10.5.3.128", "congress-2", "10.5.3.129"))));
    values.put("service_ports", Map.of("congress-server_admin", List.of(1789, 1779)));
    values.put("shared_db", Map.of("uri", "mysql://congress:PW@10.5.0.9/congress"));
    values.put("identity_service", identity());
    return values;
  }

  private static Map<String, Object> options() {
    Map<String, Object> options = new HashMap<>();
    options.put("debug", true);
    options.put("verbose", false);
    options.put("workers", 4);
    options.put("ratio", 1.5);
    options.put("name", "congress");
    options.put("empty", "");
    options.put("none", null);
    options.put("use_memcache", true);
    options.put("memcache_url", "inet6:[::1]:11211");
    options.put(
        "service_listen_info", Map.of("congress_server", Map.of("ip", "10.5.3.128", "port", 1779)));
    return options;
  }

  private static Map<String, Object> identity() {
    Map<String, Object> identity = new HashMap<>();
    for (String kind : List.of("auth", "service")) {
      identity.put(kind + "_host", "10.5.1.1");
      identity.put(kind + "_protocol", "http");
    }
    identity.put("auth_port", 35357);
    identity.put("service_port", 5000);
    identity.put("service_domain", "service_domain");
    identity.put("service_tenant", "services");
    identity.put("service_username", "congress");
    identity.put("service_password", "PW");
    return identity;
  }

  private static Map<String, Object> ordered(
      String one, Object first, String other, Object second) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put(one, first);
    map.put(other, second);
    return map;
  }
}
