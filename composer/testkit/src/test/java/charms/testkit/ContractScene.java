package charms.testkit;

import charms.reactive.EndpointDeclaration;
import charms.reactive.EndpointDeclaration.Role;
import charms.reactive.OptionDeclaration;
import charms.reactive.OptionDeclaration.Type;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What stands in the engine's story when one of its programs runs: the state, and the event.
 *
 * @param charm {@code app}, {@code store} or {@code side}
 * @param variables of the event that checks name
 */
record ContractScene(CharmSketch charm, State state, Event event, Map<String, String> variables) {
  private static final String PLACE = "/srv/data";
  private static final RelationState RING = RelationState.of("ring").number(0).remoteApp("app");
  private static final RelationState DB = RelationState.of("db").number(1);
  private static final Map<String, String> ANSWER = at("10.5.3.128", Map.of("password", "secret"));
  private static final Map<String, String> SECRET = Map.of("password", "s3cret", "user", "root");

  /** The scene of a program, as in {@code app/0 install}; empty where there can be none. */
  static Optional<ContractScene> of(String program) {
    RelationState joined = DB.remoteApp("store", Map.of("version", "8")).remoteUnit(0, ANSWER);
    State app = app().withRelation(RING);
    State related = app.withRelation(joined);
    State changed =
        app.withRelation(
            joined
                .remoteUnit(0, at("10.5.3.128", Map.of("password", "changed")))
                .remoteApp("store", Map.of("version", "9"))
                .localUnit(Map.of("one", "1")));
    return Optional.ofNullable(
        switch (program) {
          case "app/0 install" -> scene(app, Event.hook("install"));
          case "app/0 start" -> scene(app, Event.hook("start"));
          case "app/0 stop" -> scene(app, Event.hook("stop"));
          case "app/0 leader-elected" -> scene(app, Event.hook("leader-elected"));
          case "app/0 data-storage-attached" -> scene(app, Event.storageAttached("data/0"));
          case "app/0 more-storage-attached" ->
              scene(app.withStorage("more/1", "/srv/more"), Event.storageAttached("more/1"));
          case "app/0 ring-relation-created" -> scene(app, Event.relationCreated("ring"));
          case "app/0 db-relation-created" ->
              scene(
                  opened(app.withRelation(DB.remoteApp("store", Map.of("version", "8")))),
                  Event.relationCreated("db"));
          case "app/0 db-relation-joined" -> scene(related, Event.relationJoined("db", "store/0"));
          case "app/0 db-relation-changed" -> scene(reading(1), changedBy("store/0"));
          case "app/0 db-relation-changed-app 2" -> scene(changed, changedBy("store"));
          case "app/0 db-relation-departed" ->
              scene(changed, Event.relationDeparted("db", "store/0"));
          case "app/0 db-relation-broken" -> scene(changed, Event.relationBroken("db"));
          case "app/0 config-changed 2 fails" ->
              scene(opened(related).withConfig("name", "one"), Event.hook("config-changed"));
          case "app/0 secret-changed" -> scene(reading(2), Event.secretChanged("secret:theirs"));
          case "app/0 probe" ->
              scene(
                  related,
                  Event.action(
                      "probe", Map.of("who", "you", "deep", Map.of("a", Map.of("b", 3L)))));
          case "app/0 exec" -> scene(grown(changed, 1), Event.hook("update-status"));
          case "app/1 exec" ->
              scene(
                  grown(changed, 0).withUnit(1).withLeader(false).withAddress("10.5.3.130"),
                  Event.hook("update-status"));
          case "app/1 leader-settings-changed" ->
              scene(
                  grown(changed, 0).withUnit(1).withLeader(false).withLeaderSetting("token", "one"),
                  Event.hook("leader-settings-changed"));
          case "store/0 db-relation-joined" ->
              store(
                  DB.remoteApp("app").remoteUnit(0, Map.of()), Event.relationJoined("db", "app/0"));
          case "store/0 db-relation-changed 2" ->
              store(
                  DB.remoteApp("app", Map.of("shared", "yes"))
                      .remoteUnit(0, Map.of("one", "1", "five", "two words")),
                  changedBy("app/0"));
          case "side/0 host-relation-joined" -> side();
          default -> null;
        });
  }

  /** The hook tools in this scene. */
  MemoryHookTools tools() {
    return new MemoryHookTools(
        charm,
        state.juju(),
        scope(),
        Set.of("admin", "db", "juju-info", "ring", "web"),
        event instanceof Event.Action action ? action.parameters() : Map.of(),
        Map.of("conf", Path.of("/var/lib/conf.txt")));
  }

  RelationScope scope() {
    return new RelationScope(event, state.juju().relations());
  }

  private static State app() {
    JujuDraft draft = State.initial().juju().toDraft();
    draft.status(
        new charms.reactive.hooktool.HookTools.StatusLine(
            "maintenance", "installing charm software"));
    return new State(draft.done(), UnitMemory.EMPTY, State.initial().machine())
        .withAddress("10.5.3.129")
        .withStorage("data/0", PLACE);
  }

  private static State opened(State state) {
    JujuDraft draft = state.juju().toDraft();
    draft.port("80/tcp", true).port("443/tcp", true).port("8000-8010/tcp", true);
    return new State(draft.done(), state.memory(), state.machine());
  }

  private static State grown(State state, int fellow) {
    Map<String, String> bag = at(fellow == 0 ? "10.5.3.129" : "10.5.3.130", Map.of());
    return state.changeRelation("ring", ring -> ring.remoteUnit(fellow, bag));
  }

  private static State reading(int revisions) {
    SecretState secret = SecretState.granted("secret:theirs", SECRET).labelled("theirs");
    return app()
        .withRelation(
            DB.remoteApp("store").remoteUnit(0, at("10.5.3.128", Map.of("secret", secret.id()))))
        .withSecret(revisions == 1 ? secret : secret.revised(Map.of("password", "n3w")));
  }

  private static Event changedBy(String remote) {
    return Event.relationChanged("db", remote);
  }

  private static ContractScene scene(State state, Event event) {
    CharmSketch app = CharmSketch.named("app");
    app.option(new OptionDeclaration("debug", Type.BOOLEAN, false));
    app.option(new OptionDeclaration("empty", Type.STRING, ""));
    app.option(new OptionDeclaration("name", Type.STRING, null));
    app.option(new OptionDeclaration("port", Type.INT, 80L));
    app.option(new OptionDeclaration("ratio", Type.FLOAT, 1.5));
    app.option(new OptionDeclaration("title", Type.STRING, "My: title"));
    app.endpoint(new EndpointDeclaration("db", Role.REQUIRES, "sql", false));
    app.endpoint(new EndpointDeclaration("ring", Role.PEERS, "ring", false));
    return new ContractScene(app, state, event, Map.of("JUJU_SECRET_ID", "secret:theirs"));
  }

  private static ContractScene store(RelationState relation, Event event) {
    CharmSketch store = CharmSketch.named("store");
    store.endpoint(new EndpointDeclaration("db", Role.PROVIDES, "sql", false));
    return new ContractScene(store, State.initial().withRelation(relation), event, Map.of());
  }

  private static ContractScene side() {
    CharmSketch side = CharmSketch.named("side").subordinate();
    side.endpoint(new EndpointDeclaration("host", Role.REQUIRES, "juju-info", true));
    RelationState host = RelationState.of("host").remoteApp("app");
    return new ContractScene(
        side,
        State.initial().withRelation(host.remoteUnit(0, at("10.5.3.129", Map.of()))),
        Event.relationJoined("host", "app/0"),
        Map.of());
  }

  private static Map<String, String> at(String address, Map<String, String> bag) {
    Map<String, String> all = new TreeMap<>(bag);
    all.put("private-address", address);
    all.put("ingress-address", address);
    all.put("egress-subnets", address + "/32");
    return all;
  }
}
