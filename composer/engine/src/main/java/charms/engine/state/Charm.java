package charms.engine.state;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A charm as deployed: what its files say, read once.
 *
 * @param name as in {@code congress}
 * @param revision local charms count from 0
 * @param bases it runs on, as in {@code ubuntu@24.04}, the one it prefers first; it may name none
 * @param subordinate whether its units live beside other units
 * @param endpoints by name, without {@code juju-info}
 * @param options by name
 * @param extraBindings names of {@code extra-bindings}
 * @param actions the block of {@code actions.yaml} by action name
 * @param storage what it asks for, by name
 * @param resources what it can use, by name
 * @param origin the directory or file it was taken from; null when that was not noted
 */
public record Charm(
    String name,
    int revision,
    List<String> bases,
    boolean subordinate,
    SortedMap<String, CharmEndpoint> endpoints,
    SortedMap<String, CharmOption> options,
    SortedSet<String> extraBindings,
    SortedMap<String, Map<String, Object>> actions,
    SortedMap<String, CharmStorage> storage,
    SortedMap<String, CharmResource> resources,
    @Nullable String origin) {
  public Charm {
    bases = List.copyOf(bases);
    extraBindings = Collections.unmodifiableSortedSet(new TreeSet<>(extraBindings));
    endpoints = Collections.unmodifiableSortedMap(new TreeMap<>(endpoints));
    options = Collections.unmodifiableSortedMap(new TreeMap<>(options));
    actions = Collections.unmodifiableSortedMap(new TreeMap<>(actions));
    storage = Collections.unmodifiableSortedMap(new TreeMap<>(storage));
    resources = Collections.unmodifiableSortedMap(new TreeMap<>(resources));
  }

  /** Whether it has an endpoint or an extra binding of that name. */
  public boolean binds(String name) {
    return endpoints.containsKey(name) || extraBindings.contains(name);
  }

  /** The same charm, with its revision here and where it was taken from. */
  public Charm taken(int number, String from) {
    return new Charm(
        name,
        number,
        bases,
        subordinate,
        endpoints,
        options,
        extraBindings,
        actions,
        storage,
        resources,
        from);
  }

  /** Its key in the model and its directory's name, as in {@code congress-0}. */
  public String key() {
    return name + "-" + revision;
  }

  /** As in {@code local:congress-0}. */
  public String url() {
    return "local:" + key();
  }
}
