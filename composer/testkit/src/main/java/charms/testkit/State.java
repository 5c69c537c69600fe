package charms.testkit;

import charms.reactive.EndpointDeclaration.Role;
import charms.reactive.hooktool.HookTools.StatusLine;
import charms.reactive.hooktool.NetworkAddresses;
import charms.testkit.machine.CommandAnswer;
import charms.testkit.machine.FileState;
import charms.testkit.machine.MachineState;
import charms.testkit.machine.ServiceState;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * Everything the unit under test can know before a hook, or has after it. Never changes: each
 * {@code with} method gives a new state.
 *
 * @param juju what Juju holds for the unit
 * @param memory what the runtime keeps for the unit between hooks
 * @param machine the machine the unit is on
 */
public record State(JujuState juju, UnitMemory memory, MachineState machine) {
  /** Unit 0, leader, no relations, a fresh xenial machine at 10.5.3.128. */
  public static State initial() {
    return new State(JujuState.initial(), UnitMemory.EMPTY, MachineState.fresh("xenial"));
  }

  /** The unit's number, as in 0 for {@code congress/0}. */
  public State withUnit(int number) {
    return juju(juju.toDraft().unit(number));
  }

  public State withLeader(boolean leader) {
    return juju(juju.toDraft().leader(leader));
  }

  public State withLeaderSetting(String key, String value) {
    return juju(juju.toDraft().leaderSetting(key, value));
  }

  /** Sets an option of config.yaml: a text, a number or a boolean. */
  public State withConfig(String option, Object value) {
    return juju(juju.toDraft().config(option, value));
  }

  /** Adds a relation; without a number of its own it gets the next one. */
  public State withRelation(RelationState relation) {
    return juju(juju.toDraft().add(relation));
  }

  /** Replaces the one relation of the endpoint. */
  public State changeRelation(String endpoint, UnaryOperator<RelationState> change) {
    RelationState old = relation(endpoint);
    return juju(juju.toDraft().replace(old.id(), change.apply(old).number(old.number())));
  }

  /** The unit's address in every binding that has none of its own. */
  public State withAddress(String address) {
    return juju(juju.toDraft().address(address));
  }

  public State withNetwork(String binding, NetworkAddresses addresses) {
    return juju(juju.toDraft().network(binding, addresses));
  }

  /** A storage of the unit, as in {@code data/0}, mounted there. */
  public State withStorage(String id, String place) {
    return juju(juju.toDraft().holdings(juju.holdings().storage(id, place)));
  }

  /** A resource of the charm, a file with that text. */
  public State withResource(String name, String text) {
    return withResource(name, text.getBytes(StandardCharsets.UTF_8));
  }

  /** A resource of the charm, a file with that content. */
  public State withResource(String name, byte[] content) {
    return juju(juju.toDraft().holdings(juju.holdings().resource(name, content)));
  }

  /** A secret the unit may read; one of the same id is replaced. */
  public State withSecret(SecretState secret) {
    return juju(juju.toDraft().holdings(juju.holdings().secret(secret)));
  }

  /**
   * The secret of that id or label.
   *
   * @throws java.util.NoSuchElementException if there is none
   */
  public SecretState secret(String name) {
    return juju.holdings().secret(name).orElseThrow();
  }

  public State withFlag(String... flags) {
    SortedSet<String> all = new TreeSet<>(memory.flags());
    all.addAll(List.of(flags));
    return new State(juju, memory.withFlags(all), machine);
  }

  public State withoutFlag(String flag) {
    SortedSet<String> all = new TreeSet<>(memory.flags());
    all.remove(flag);
    return new State(juju, memory.withFlags(all), machine);
  }

  /** Puts a value into the unit's key/value store. */
  public State withStored(String key, Object value) {
    SortedMap<String, Object> all = new TreeMap<>(memory.store());
    all.put(key, value);
    return new State(juju, memory.withStore(all), machine);
  }

  public State withFile(String path, String text) {
    return machine(machine.withFile(path, FileState.of(text)));
  }

  public State withPackage(String name, String version) {
    return machine(machine.withPackage(name, version));
  }

  public State withService(String name, ServiceState service) {
    return machine(machine.withService(name, service));
  }

  public State withAnswer(CommandAnswer answer) {
    return machine(machine.withAnswer(answer));
  }

  /** A fresh machine of that Ubuntu series. */
  public State onSeries(String series) {
    return machine(MachineState.fresh(series));
  }

  public State machine(MachineState newMachine) {
    return new State(juju, memory, newMachine);
  }

  /** The one relation of the endpoint. */
  public RelationState relation(String endpoint) {
    List<RelationState> found = new ArrayList<>();
    for (RelationState relation : juju.relations()) {
      if (relation.endpoint().equals(endpoint)) {
        found.add(relation);
      }
    }
    if (found.size() != 1) {
      throw new IllegalArgumentException(
          "cannot pick the relation of '" + endpoint + "': there are " + found.size());
    }
    return found.get(0);
  }

  /** What this unit has published in the one relation of the endpoint. */
  public Map<String, String> published(String endpoint) {
    return relation(endpoint).unitBag();
  }

  public Set<String> flags() {
    return memory.flags();
  }

  public boolean hasFlag(String flag) {
    return memory.flags().contains(flag);
  }

  public Optional<Object> stored(String key) {
    return Optional.ofNullable(memory.store().get(key));
  }

  /**
   * Events that handlers put off, first deferred first, as in {@code db-relation-changed for
   * charms.app.AppHandlers.databaseChanged}.
   */
  public List<String> deferred() {
    List<String> events = new ArrayList<>();
    if (memory.previous().get("deferred") instanceof Map<?, ?> kept) {
      for (Object one : kept.values()) {
        if (one instanceof Map<?, ?> event && event.get("variables") instanceof Map<?, ?> told) {
          events.add(told.get("JUJU_HOOK_NAME") + " for " + event.get("handler"));
        }
      }
    }
    return events;
  }

  public StatusLine status() {
    return juju.status();
  }

  /** As in {@code 1789/tcp}. */
  public Set<String> openedPorts() {
    return juju.openedPorts();
  }

  /** Content of the file with that absolute name. */
  public Optional<String> file(String path) {
    return machine.text(path);
  }

  /** Gives relations without a remote application its name: the charm's among peers. */
  State withRemoteNames(CharmShape charm) {
    State named = this;
    for (RelationState relation : juju.relations()) {
      if (relation.remoteApplication().isEmpty()) {
        boolean peers =
            charm.endpoint(relation.endpoint()).filter(one -> one.role() == Role.PEERS).isPresent();
        String application = peers ? charm.definition().name() : "remote";
        named =
            named.juju(
                named
                    .juju
                    .toDraft()
                    .replace(
                        relation.id(),
                        relation.remoteApp(application, relation.remoteApplicationBag())));
      }
    }
    return named;
  }

  private State juju(JujuDraft draft) {
    return new State(draft.done(), memory, machine);
  }
}
