package charms.interfaces.hacluster;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a cluster is to run: eleven collections, named as on the wire without their {@code json_}:
 *
 * <pre>{@code
 * CrmResources crm = CrmResources.builder()
 *     .add(new VirtualIp("congress", "10.5.100.1"))
 *     .add(new InitService("congress", "haproxy"))
 *     .build();
 * }</pre>
 *
 * <p>Source: interfaces.md section 6.
 *
 * @param maps by collection name, then resource name: text
 * @param lists by collection name: names
 */
public record CrmResources(
    SortedMap<String, SortedMap<String, String>> maps, SortedMap<String, List<String>> lists) {
  static final String RESOURCES = "resources";
  static final String RESOURCE_PARAMS = "resource_params";
  static final String DELETE_RESOURCES = "delete_resources";
  static final String GROUPS = "groups";
  static final String MS = "ms";
  static final String ORDERS = "orders";
  static final String COLOCATIONS = "colocations";
  static final String CLONES = "clones";
  static final String LOCATIONS = "locations";
  static final String INIT_SERVICES = "init_services";
  static final String SYSTEMD_SERVICES = "systemd_services";

  static final List<String> MAPS =
      List.of(RESOURCES, RESOURCE_PARAMS, GROUPS, MS, ORDERS, COLOCATIONS, CLONES, LOCATIONS);
  static final List<String> LISTS = List.of(DELETE_RESOURCES, INIT_SERVICES, SYSTEMD_SERVICES);

  /** Every collection is there, empty where nothing is said. */
  public CrmResources {
    SortedMap<String, SortedMap<String, String>> mapCopy = new TreeMap<>();
    for (String name : MAPS) {
      mapCopy.put(name, new TreeMap<>(maps.getOrDefault(name, new TreeMap<>())));
    }
    SortedMap<String, List<String>> listCopy = new TreeMap<>();
    for (String name : LISTS) {
      listCopy.put(name, List.copyOf(lists.getOrDefault(name, List.of())));
    }
    maps = mapCopy;
    lists = listCopy;
  }

  public static CrmBuilder builder() {
    return new CrmBuilder(new CrmResources(new TreeMap<>(), new TreeMap<>()));
  }

  /**
   * The collections as JSON delivers them. A list may come as a map, as old charms send it: its
   * values count. Missing collections are empty.
   */
  static CrmResources fromJson(Map<?, ?> json) {
    SortedMap<String, SortedMap<String, String>> maps = new TreeMap<>();
    for (String name : MAPS) {
      SortedMap<String, String> texts = new TreeMap<>();
      if (json.get(name) instanceof Map<?, ?> map) {
        map.forEach((key, value) -> texts.put(String.valueOf(key), String.valueOf(value)));
      }
      maps.put(name, texts);
    }
    SortedMap<String, List<String>> lists = new TreeMap<>();
    for (String name : LISTS) {
      lists.put(name, texts(json.get(name)));
    }
    return new CrmResources(maps, lists);
  }

  public CrmBuilder toBuilder() {
    return new CrmBuilder(this);
  }

  /** Resource name to agent, as in {@code ocf:heartbeat:IPaddr2}. */
  public SortedMap<String, String> resources() {
    return map(RESOURCES);
  }

  /** Resource name to its parameters' text; missing where a resource has none. */
  public SortedMap<String, String> resourceParams() {
    return map(RESOURCE_PARAMS);
  }

  /** Group name to its members, blank-separated. */
  public SortedMap<String, String> groups() {
    return map(GROUPS);
  }

  /** Clone name to the resource that runs on every node. */
  public SortedMap<String, String> clones() {
    return map(CLONES);
  }

  /** Name of a set to the resource that has a master among its copies. */
  public SortedMap<String, String> masterSlaveSets() {
    return map(MS);
  }

  public SortedMap<String, String> colocations() {
    return map(COLOCATIONS);
  }

  public SortedMap<String, String> orders() {
    return map(ORDERS);
  }

  public SortedMap<String, String> locations() {
    return map(LOCATIONS);
  }

  /** Services that the cluster starts and stops from now on, as in {@code haproxy}. */
  public List<String> services() {
    List<String> services = new ArrayList<>(lists.getOrDefault(INIT_SERVICES, List.of()));
    services.addAll(lists.getOrDefault(SYSTEMD_SERVICES, List.of()));
    return services.stream().distinct().toList();
  }

  /** Resources the cluster is to forget. */
  public List<String> deleteResources() {
    return lists.getOrDefault(DELETE_RESOURCES, List.of());
  }

  public boolean isEmpty() {
    return maps.values().stream().allMatch(Map::isEmpty)
        && lists.values().stream().allMatch(List::isEmpty);
  }

  /** All eleven collections by name, for JSON. */
  SortedMap<String, Object> asJson() {
    SortedMap<String, Object> json = new TreeMap<>(maps);
    json.putAll(lists);
    return json;
  }

  /** Names of all eleven collections. */
  static Set<String> names() {
    return CrmResources.builder().build().asJson().keySet();
  }

  private SortedMap<String, String> map(String name) {
    return maps.getOrDefault(name, new TreeMap<>());
  }

  private static List<String> texts(@Nullable Object value) {
    List<String> texts = new ArrayList<>();
    if (value instanceof List<?> list) {
      list.forEach(element -> texts.add(String.valueOf(element)));
    } else if (value instanceof Map<?, ?> map) {
      map.values().forEach(element -> texts.add(String.valueOf(element)));
    }
    return texts;
  }
}
