package charms.testkit;

import charms.reactive.hooktool.HookTools.StatusLine;
import charms.reactive.hooktool.NetworkAddresses;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What Juju holds for the unit.
 *
 * @param unit the unit's number
 * @param leader whether the unit leads
 * @param leaderSettings the application's leader settings
 * @param config options that are set; the others have their defaults
 * @param relations by endpoint and number
 * @param address the unit's address, in 10.5.0.0/16 for the bindings without addresses of their own
 * @param networks addresses of single bindings
 * @param status workload status
 * @param openedPorts as in {@code 1789/tcp}
 * @param applicationVersion as the charm set it; empty for none
 * @param holdings storages, resources and secrets
 */
public record JujuState(
    int unit,
    boolean leader,
    Map<String, String> leaderSettings,
    Map<String, Object> config,
    List<RelationState> relations,
    String address,
    Map<String, NetworkAddresses> networks,
    StatusLine status,
    Set<String> openedPorts,
    String applicationVersion,
    Holdings holdings) {
  public JujuState {
    leaderSettings = Collections.unmodifiableSortedMap(new TreeMap<>(leaderSettings));
    config = Collections.unmodifiableSortedMap(new TreeMap<>(config));
    relations = List.copyOf(relations);
    networks = Collections.unmodifiableSortedMap(new TreeMap<>(networks));
    openedPorts = Collections.unmodifiableSortedSet(new TreeSet<>(openedPorts));
  }

  static JujuState initial() {
    return new JujuState(
        0,
        true,
        Map.of(),
        Map.of(),
        List.of(),
        "10.5.3.128",
        Map.of(),
        new StatusLine("maintenance", ""),
        Set.of(),
        "",
        Holdings.NONE);
  }

  JujuDraft toDraft() {
    return new JujuDraft(this);
  }
}
