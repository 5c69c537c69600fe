package charms.reactive.internal;

import charms.reactive.EndpointContext;
import charms.reactive.EndpointDeclaration;
import charms.reactive.HookContext;
import charms.reactive.Relation;
import charms.reactive.RemoteUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One endpoint in one hook: its relations, read when first asked for, and its automatic flags
 * (reactive-runtime.md section 4.2 and defect D6).
 */
final class EndpointStart implements EndpointContext {
  private static final String APPLICATION = "";

  private final EndpointDeclaration declaration;
  private final HookContext hook;
  private final HookFacts facts;
  private final FlagStore flags;
  private final Map<String, @Nullable Object> received;
  private final Map<String, @Nullable Object> departed;
  private @Nullable List<RelationView> relations;

  EndpointStart(
      EndpointDeclaration declaration,
      HookContext hook,
      HookFacts facts,
      FlagStore flags,
      UnitState state) {
    this.declaration = declaration;
    this.hook = hook;
    this.facts = facts;
    this.flags = flags;
    this.received = state.section("received");
    this.departed = state.section("departed");
  }

  @Override
  public EndpointDeclaration declaration() {
    return declaration;
  }

  @Override
  public HookContext hook() {
    return hook;
  }

  @Override
  public List<Relation> relations() {
    return List.copyOf(views());
  }

  @Override
  public List<RemoteUnit> departedUnits() {
    List<RemoteUnit> units = new ArrayList<>();
    if (departed.get(declaration.name()) instanceof Map<?, ?> known) {
      for (Map.Entry<?, ?> entry : known.entrySet()) {
        String unit = String.valueOf(entry.getKey());
        String relation = String.valueOf(entry.getValue());
        units.add(
            new UnitView(
                unit, new RelationView(relation, declaration.name(), facts), facts.tools()));
      }
    }
    return units;
  }

  @Override
  public void acknowledgeDeparted() {
    departed.remove(declaration.name());
  }

  /**
   * Keeps the automatic flags. The relations are looked at in hooks of this endpoint, and in every
   * hook until a unit has joined; elsewhere they cannot have changed.
   *
   * @return true if the endpoint is to manage its own flags too
   */
  boolean startFlags() {
    boolean own = facts.endpoint().filter(declaration.name()::equals).isPresent();
    boolean wasJoined = flags.isSet(flag("joined"));
    if (wasJoined && !own) {
      flags.clear(flag("departed"));
      return false;
    }
    boolean joined = false;
    for (RelationView relation : views()) {
      joined |= !relation.units().isEmpty();
    }
    flags.toggle(flag("joined"), joined);
    if (facts.hook().equals(declaration.name() + "-relation-departed")) {
      rememberDeparted();
      flags.set(flag("departed"));
    } else if (joined) {
      flags.clear(flag("departed"));
    }
    for (String key : changedKeys()) {
      flags.set(flag("changed"));
      flags.set(flag("changed." + key));
    }
    return true;
  }

  /** Sends what handlers wrote to the bags. */
  void publish() {
    if (relations != null) {
      for (RelationView relation : relations) {
        relation.publish();
      }
    }
  }

  private List<RelationView> views() {
    if (relations == null) {
      List<String> ids = new ArrayList<>(facts.tools().relationIds(declaration.name()));
      ids.sort(Comparator.comparingInt(UnitNumber::of));
      List<RelationView> views = new ArrayList<>();
      for (String id : ids) {
        views.add(new RelationView(id, declaration.name(), facts));
      }
      relations = views;
    }
    return relations;
  }

  private void rememberDeparted() {
    if (facts.remoteUnit().isPresent() && facts.relationId().isPresent()) {
      Map<String, Object> units = new TreeMap<>();
      if (departed.get(declaration.name()) instanceof Map<?, ?> known) {
        known.forEach(
            (unit, relation) -> units.put(String.valueOf(unit), String.valueOf(relation)));
      }
      units.put(facts.remoteUnit().get(), facts.relationId().get());
      departed.put(declaration.name(), units);
    }
  }

  /** Keys that came, went or have other values than at the last good hook. */
  private TreeSet<String> changedKeys() {
    TreeSet<String> changed = new TreeSet<>();
    Map<String, Map<String, Map<String, String>>> now = new LinkedHashMap<>();
    for (RelationView relation : views()) {
      Map<String, Map<String, String>> bags = new TreeMap<>();
      for (RemoteUnit unit : relation.units()) {
        bags.put(unit.name(), hashes(unit.bag().all()));
      }
      if (!relation.units().isEmpty()) {
        Map<String, String> application = hashes(relation.remoteApplicationBag().all());
        if (!application.isEmpty()) {
          bags.put(APPLICATION, application);
        }
      }
      now.put(relation.id(), bags);
    }
    Map<String, Map<String, Map<String, String>>> before = before();
    compare(before, now, changed);
    compare(now, before, changed);
    for (String relation : before.keySet()) {
      received.remove(relation);
    }
    received.putAll(now);
    return changed;
  }

  private Map<String, Map<String, Map<String, String>>> before() {
    Map<String, Map<String, Map<String, String>>> before = new TreeMap<>();
    String prefix = declaration.name() + ":";
    for (Map.Entry<String, @Nullable Object> relation : received.entrySet()) {
      if (relation.getKey().startsWith(prefix) && relation.getValue() instanceof Map<?, ?> bags) {
        Map<String, Map<String, String>> units = new TreeMap<>();
        bags.forEach((unit, bag) -> units.put(String.valueOf(unit), texts(bag)));
        before.put(relation.getKey(), units);
      }
    }
    return before;
  }

  private static Map<String, String> texts(@Nullable Object bag) {
    Map<String, String> texts = new TreeMap<>();
    if (bag instanceof Map<?, ?> map) {
      map.forEach((key, hash) -> texts.put(String.valueOf(key), String.valueOf(hash)));
    }
    return texts;
  }

  private static Map<String, String> hashes(Map<String, String> bag) {
    Map<String, String> hashes = new TreeMap<>();
    bag.forEach((key, value) -> hashes.put(key, Hashes.of(value)));
    return hashes;
  }

  private static void compare(
      Map<String, Map<String, Map<String, String>>> some,
      Map<String, Map<String, Map<String, String>>> others,
      TreeSet<String> changed) {
    some.forEach(
        (relation, bags) ->
            bags.forEach(
                (unit, bag) -> {
                  Map<String, String> other =
                      others.getOrDefault(relation, Map.of()).getOrDefault(unit, Map.of());
                  bag.forEach(
                      (key, hash) -> {
                        if (!hash.equals(other.get(key))) {
                          changed.add(key);
                        }
                      });
                }));
  }

  private String flag(String fact) {
    return "endpoint." + declaration.name() + "." + fact;
  }
}
