package charms.engine.tool;

import charms.engine.secret.SecretLedger;
import charms.engine.state.BagKey;
import charms.engine.state.Charm;
import charms.engine.state.Model;
import charms.engine.state.ModelChange;
import charms.engine.state.OpenedPort;
import charms.engine.state.Relation;
import charms.engine.state.RelationView;
import charms.engine.state.Unit;
import charms.engine.state.UnitName;
import charms.engine.state.UnitState;
import charms.engine.storage.UnitStorage;
import java.time.Clock;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a hook wrote and what takes effect together when its program exits 0: relation data, ports,
 * storage, secrets and unit state.
 */
public final class HookEffects {
  /** Whether the machine is to reboot. */
  public enum Reboot {
    NOT,
    AFTER_HOOK,
    /** The hook is killed, and runs again after the reboot. */
    NOW
  }

  private final Clock clock;
  private final Map<BagKey, Map<String, String>> bags = new TreeMap<>();
  private final SortedSet<OpenedPort> opened = new TreeSet<>();
  private final SortedSet<OpenedPort> closed = new TreeSet<>();
  private final Map<String, Integer> storage = new TreeMap<>();
  private final SecretLedger secrets = new SecretLedger();
  private final Map<String, Optional<String>> state = new TreeMap<>();
  private volatile Reboot reboot = Reboot.NOT;

  public HookEffects(Clock clock) {
    this.clock = clock;
  }

  void reboot(Reboot wish) {
    reboot = wish;
  }

  /** What the program asked of its machine. */
  public Reboot reboot() {
    return reboot;
  }

  void write(BagKey bag, Map<String, String> changes) {
    bags.computeIfAbsent(bag, key -> new HashMap<>()).putAll(changes);
  }

  Map<String, String> written(BagKey bag) {
    return bags.getOrDefault(bag, Map.of());
  }

  void open(OpenedPort port) {
    closed.remove(port);
    opened.add(port);
  }

  void close(OpenedPort port) {
    opened.remove(port);
    closed.add(port);
  }

  /** Keeps a value for the unit; empty deletes it. */
  void keep(String key, Optional<String> value) {
    state.put(key, value);
  }

  SortedMap<String, String> state(UnitState before) {
    SortedMap<String, String> values = new TreeMap<>(before.values());
    state.forEach(
        (key, value) ->
            value.ifPresentOrElse(text -> values.put(key, text), () -> values.remove(key)));
    return values;
  }

  SecretLedger secrets() {
    return secrets;
  }

  void addStorage(String name, int count) {
    storage.merge(name, count, Integer::sum);
  }

  int addedStorage(String name) {
    return storage.getOrDefault(name, 0);
  }

  /** The ports this program asked for so far. */
  SortedSet<OpenedPort> opened() {
    return Collections.unmodifiableSortedSet(opened);
  }

  /** The ports this program gave back so far. */
  SortedSet<OpenedPort> closed() {
    return Collections.unmodifiableSortedSet(closed);
  }

  SortedSet<OpenedPort> ports(Unit unit) {
    SortedSet<OpenedPort> ports = new TreeSet<>(unit.ports());
    ports.removeAll(closed);
    ports.addAll(opened);
    return ports;
  }

  /**
   * Why the model does not take what was asked for, in Juju's words; empty where it does. Endpoints
   * of ports are looked at when the program has ended, as Juju does.
   */
  public Optional<String> refusal(Model model, UnitName name) {
    Charm charm = model.charmOf(model.needApplication(name.application()));
    return unknown("open", opened, charm, name).or(() -> unknown("close", closed, charm, name));
  }

  private static Optional<String> unknown(
      String verb, SortedSet<OpenedPort> ports, Charm charm, UnitName name) {
    return ports.stream()
        .map(OpenedPort::endpoint)
        .filter(endpoint -> !endpoint.isEmpty() && !charm.binds(endpoint))
        .findFirst()
        .map(
            endpoint ->
                "%s port range: endpoint \"%s\" for unit \"%s\" not found"
                    .formatted(verb, endpoint, name));
  }

  /** Makes everything part of the model. */
  public void commit(ModelChange model, UnitName name) {
    bags.forEach((key, changes) -> commitBag(model, name, key, changes));
    Unit unit = model.needUnit(name);
    model.put(unit.withPorts(ports(unit)));
    secrets.commit(model);
    if (!state.isEmpty()) {
      model.holdings().put(name, new UnitState(state(model.holdings().stateOf(name))));
    }
    UnitStorage more = new UnitStorage(model, clock.instant());
    storage.forEach((of, count) -> more.add(name, of, count));
  }

  private static void commitBag(
      ModelChange model, UnitName name, BagKey key, Map<String, String> changes) {
    if (model.relation(key.relation()).isEmpty()) {
      return;
    }
    model.bag(key.relation(), key.owner(), model.bag(key.relation(), key.owner()).with(changes));
    boolean ownPeers =
        key.owner().equals(name.application())
            && model.relation(key.relation()).filter(Relation::peer).isPresent();
    if (ownPeers) {
      knowOwnWriting(model, model.needUnit(name), key);
    }
  }

  /** Who wrote the application's bag of a peer relation is not told of it. */
  private static void knowOwnWriting(ModelChange model, Unit unit, BagKey key) {
    RelationView view = unit.progress().relations().get(key.relation());
    if (view != null) {
      int version = model.bag(key.relation(), key.owner()).version();
      model.put(
          unit.withProgress(
              unit.progress().withRelation(key.relation(), view.toldApplication(version))));
    }
  }
}
