package charms.testkit;

import charms.reactive.CharmDefinition;
import charms.reactive.OptionDeclaration;
import charms.reactive.hooktool.HookToolException;
import charms.reactive.hooktool.HookTools;
import charms.reactive.hooktool.NetworkAddresses;
import charms.reactive.hooktool.NetworkAddresses.BoundAddress;
import charms.reactive.hooktool.SecretTools;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Hook tools over a {@link JujuState}, with Juju's rules: relation data, leader settings and ports
 * are buffered until the hook succeeds, reads see this hook's own writes, and what needs leadership
 * is refused to others (juju-contract.md section 4).
 */
final class MemoryHookTools implements HookTools {
  private final CharmDefinition charm;
  private final JujuState before;
  private final RelationScope scope;
  private final Set<String> bindings;
  private final Map<String, Object> parameters;
  private final JujuDraft draft;
  private final Map<String, Path> resources;
  private final HookJournal journal = new HookJournal();

  MemoryHookTools(
      CharmDefinition charm,
      JujuState before,
      RelationScope scope,
      Set<String> bindings,
      Map<String, Object> parameters,
      Map<String, Path> resources) {
    this.charm = charm;
    this.before = before;
    this.scope = scope;
    this.bindings = bindings;
    this.parameters = parameters;
    this.draft = before.toDraft();
    this.resources = resources;
  }

  HookJournal journal() {
    return journal;
  }

  /** The state with everything that was buffered. */
  JujuState flushed() {
    for (RelationState relation : List.copyOf(draft.relations())) {
      scope
          .after(relation)
          .ifPresentOrElse(
              after -> draft.replace(relation.id(), after), () -> draft.remove(relation.id()));
    }
    return draft.done();
  }

  @Override
  public Map<String, @Nullable Object> configGet() {
    journal.called("config-get", "--all");
    Map<String, @Nullable Object> config = new TreeMap<>();
    for (OptionDeclaration option : charm.options()) {
      config.put(option.name(), before.config().getOrDefault(option.name(), option.defaultValue()));
    }
    return config;
  }

  @Override
  public List<String> relationIds(String endpoint) {
    journal.called("relation-ids", endpoint);
    return draft.relations().stream()
        .filter(relation -> relation.endpoint().equals(endpoint))
        .sorted(Comparator.comparingInt(RelationState::number))
        .map(RelationState::id)
        .toList();
  }

  @Override
  public List<String> relationList(String relationId) {
    journal.called("relation-list", "-r", relationId);
    return known(relationId).map(scope::unitsInScope).orElse(List.of());
  }

  @Override
  public Optional<String> relationApplication(String relationId) {
    journal.called("relation-list", "-r", relationId, "--app");
    return Optional.of(relation(relationId).remoteApplication());
  }

  @Override
  public Map<String, String> relationGet(String relationId, String unit) {
    journal.called("relation-get", "-r", relationId, "-", unit);
    if (known(relationId).isEmpty()) {
      return Map.of();
    }
    RelationState relation = relation(relationId);
    if (unit.equals(unitName())) {
      return withAddresses(relation.unitBag(), before.address());
    }
    if (!relation.remoteUnitNames().contains(unit)) {
      return Map.of();
    }
    int number = Integer.parseInt(unit.substring(unit.indexOf('/') + 1));
    String address = "10.5.4." + (number + 1);
    return withAddresses(relation.remoteUnit(number).orElse(Map.of()), address);
  }

  @Override
  public Map<String, String> relationGetApplication(String relationId, String application) {
    journal.called("relation-get", "-r", relationId, "--app", "-", application);
    if (known(relationId).isEmpty()) {
      return Map.of();
    }
    RelationState relation = relation(relationId);
    boolean peers = relation.remoteApplication().equals(charm.name());
    if (application.equals(charm.name())) {
      if (!peers) {
        requireLeader("read settings of application '" + application + "'");
      }
      return relation.applicationBag();
    }
    return application.equals(relation.remoteApplication())
        ? relation.remoteApplicationBag()
        : Map.of();
  }

  @Override
  public void relationSet(String relationId, Map<String, String> changes) {
    journal.called("relation-set", "-r", relationId, changes);
    RelationState relation = relation(relationId);
    draft.replace(relationId, relation.localUnit(changed(relation.unitBag(), changes)));
  }

  @Override
  public void relationSetApplication(String relationId, Map<String, String> changes) {
    journal.called("relation-set", "-r", relationId, "--app", changes);
    requireLeader("write relation settings");
    RelationState relation = relation(relationId);
    draft.replace(relationId, relation.localApp(changed(relation.applicationBag(), changes)));
  }

  @Override
  public boolean isLeader() {
    journal.called("is-leader");
    return before.leader();
  }

  @Override
  public Map<String, String> leaderGet() {
    journal.called("leader-get", "-");
    return draft.done().leaderSettings();
  }

  @Override
  public void leaderSet(Map<String, String> changes) {
    journal.called("leader-set", changes);
    requireLeader("write leadership settings");
    changes.forEach(draft::leaderSetting);
  }

  @Override
  public void statusSet(String state, String message) {
    journal.called("status-set", state, message);
    if (!Set.of("maintenance", "blocked", "waiting", "active").contains(state)) {
      throw new HookToolException("cannot set status '" + state + "': Juju knows no such status");
    }
    StatusLine line = new StatusLine(state, message);
    journal.status(line);
    draft.status(line);
  }

  @Override
  public StatusLine statusGet() {
    journal.called("status-get");
    return draft.done().status();
  }

  @Override
  public void jujuLog(String level, String message) {
    message.lines().forEach(line -> journal.logged(level, line));
  }

  @Override
  public void openPort(String port) {
    journal.called("open-port", port);
    changePort("open", port);
  }

  @Override
  public void closePort(String port) {
    journal.called("close-port", port);
    changePort("close", port);
  }

  @Override
  public List<String> openedPorts() {
    journal.called("opened-ports");
    return draft.openedPorts().stream()
        .map(PortRange::parse)
        .sorted()
        .map(PortRange::toString)
        .toList();
  }

  @Override
  public Optional<NetworkAddresses> networkGet(String binding) {
    journal.called("network-get", binding);
    NetworkAddresses given = before.networks().get(binding);
    if (given != null) {
      return Optional.of(given);
    }
    if (!bindings.isEmpty() && !bindings.contains(binding)) {
      return Optional.empty();
    }
    BoundAddress bound = new BoundAddress("eth0", before.address(), "10.5.0.0/16");
    return Optional.of(
        new NetworkAddresses(
            List.of(bound), List.of(before.address()), List.of(before.address() + "/32")));
  }

  @Override
  public String unitGet(String key) {
    journal.called("unit-get", key);
    if (!key.equals("private-address") && !key.equals("public-address")) {
      throw new HookToolException("cannot get '" + key + "': Juju knows no such setting");
    }
    return before.address();
  }

  @Override
  public Map<String, Object> actionGet() {
    journal.called("action-get");
    return new HashMap<>(parameters);
  }

  @Override
  public void actionSet(Map<String, String> results) {
    journal.called("action-set", results);
    results.keySet().forEach(ActionKey::require);
    journal.results(results);
  }

  @Override
  public void actionFail(String message) {
    journal.called("action-fail", message);
    journal.failure(message);
  }

  @Override
  public void applicationVersionSet(String version) {
    journal.called("application-version-set", version);
    draft.applicationVersion(version);
  }

  @Override
  public List<String> storageIds(String name) {
    journal.called("storage-list", name);
    return draft.holdings().storages().keySet().stream()
        .filter(id -> id.startsWith(name + "/"))
        .toList();
  }

  @Override
  public String storageLocation(String id) {
    journal.called("storage-get", "-s", id, "location");
    String location = draft.holdings().storages().get(id);
    if (location == null) {
      throw new HookToolException("cannot read '" + id + "': storage not found");
    }
    return location;
  }

  @Override
  public Optional<Path> resourceGet(String name) {
    journal.called("resource-get", name);
    return Optional.ofNullable(resources.get(name));
  }

  @Override
  public SecretTools secrets() {
    return new MemorySecrets(draft, journal);
  }

  private void changePort(String verb, String port) {
    PortRange range = PortRange.parse(port);
    range.requireNoConflict(verb, draft.openedPorts());
    draft.port(range.toString(), verb.equals("open"));
  }

  private String unitName() {
    return charm.name() + "/" + before.unit();
  }

  /** A relation that is gone is without units and data, as with the real tools. */
  private Optional<RelationState> known(String id) {
    return draft.relations().stream().filter(relation -> relation.id().equals(id)).findFirst();
  }

  private RelationState relation(String id) {
    return known(id)
        .orElseThrow(
            () -> new HookToolException("cannot find relation '" + id + "': relation not found"));
  }

  private void requireLeader(String what) {
    if (!before.leader()) {
      throw new HookToolException("cannot " + what + ": permission denied, not the leader");
    }
  }

  private static Map<String, String> withAddresses(Map<String, String> bag, String address) {
    Map<String, String> all = new TreeMap<>();
    all.put("private-address", address);
    all.put("ingress-address", address);
    all.put("egress-subnets", address + "/32");
    all.putAll(bag);
    return all;
  }

  private static Map<String, String> changed(Map<String, String> bag, Map<String, String> changes) {
    Map<String, String> after = new TreeMap<>(bag);
    changes.forEach((key, value) -> JujuDraft.put(after, key, value));
    return after;
  }
}
