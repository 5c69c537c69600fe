package charms.testkit;

import charms.reactive.hooktool.HookToolException;
import charms.reactive.hooktool.HookTools.StatusLine;
import charms.reactive.hooktool.NetworkAddresses;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** A {@link JujuState} on its way to the next one. */
final class JujuDraft {
  private final Map<String, String> leaderSettings;
  private final Map<String, Object> config;
  private final List<RelationState> relations;
  private final Map<String, NetworkAddresses> networks;
  private final Set<String> openedPorts;
  private int unit;
  private boolean leader;
  private String address;
  private StatusLine status;
  private String applicationVersion;
  private Holdings holdings;

  JujuDraft(JujuState start) {
    this.unit = start.unit();
    this.leader = start.leader();
    this.leaderSettings = new TreeMap<>(start.leaderSettings());
    this.config = new TreeMap<>(start.config());
    this.relations = new ArrayList<>(start.relations());
    this.address = start.address();
    this.networks = new TreeMap<>(start.networks());
    this.status = start.status();
    this.openedPorts = new TreeSet<>(start.openedPorts());
    this.applicationVersion = start.applicationVersion();
    this.holdings = start.holdings();
  }

  JujuDraft unit(int number) {
    this.unit = number;
    return this;
  }

  JujuDraft leader(boolean value) {
    this.leader = value;
    return this;
  }

  /** The empty text removes the setting. */
  JujuDraft leaderSetting(String key, String value) {
    put(leaderSettings, key, value);
    return this;
  }

  JujuDraft config(String option, Object value) {
    config.put(option, value);
    return this;
  }

  /** Forgets the options a charm does not have. */
  JujuDraft keepOptions(List<String> names) {
    config.keySet().retainAll(names);
    return this;
  }

  JujuDraft address(String value) {
    this.address = value;
    return this;
  }

  JujuDraft network(String binding, NetworkAddresses addresses) {
    networks.put(binding, addresses);
    return this;
  }

  JujuDraft status(StatusLine line) {
    this.status = line;
    return this;
  }

  JujuDraft port(String port, boolean open) {
    if (open) {
      openedPorts.add(port);
    } else {
      openedPorts.remove(port);
    }
    return this;
  }

  Set<String> openedPorts() {
    return openedPorts;
  }

  JujuDraft applicationVersion(String version) {
    this.applicationVersion = version;
    return this;
  }

  JujuDraft holdings(Holdings newHoldings) {
    this.holdings = newHoldings;
    return this;
  }

  Holdings holdings() {
    return holdings;
  }

  JujuDraft add(RelationState relation) {
    int next = relations.stream().mapToInt(RelationState::number).max().orElse(-1) + 1;
    relations.add(relation.number() < 0 ? relation.number(next) : relation);
    return this;
  }

  JujuDraft replace(String id, RelationState relation) {
    relations.replaceAll(old -> old.id().equals(id) ? relation : old);
    return this;
  }

  JujuDraft remove(String id) {
    relations.removeIf(relation -> relation.id().equals(id));
    return this;
  }

  List<RelationState> relations() {
    return relations;
  }

  JujuState done() {
    return new JujuState(
        unit,
        leader,
        leaderSettings,
        config,
        relations,
        address,
        networks,
        status,
        openedPorts,
        applicationVersion,
        holdings);
  }

  /**
   * Changes a key of a bag; the empty text removes it.
   *
   * @throws HookToolException if the key is empty
   */
  static void put(Map<String, String> bag, String key, String value) {
    if (key.isEmpty()) {
      throw new HookToolException("cannot set '=" + value + "': the key is empty");
    }
    if (value.isEmpty()) {
      bag.remove(key);
    } else {
      bag.put(key, value);
    }
  }
}
