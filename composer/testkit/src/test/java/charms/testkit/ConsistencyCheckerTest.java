package charms.testkit;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import charms.reactive.CharmDefinition;
import charms.reactive.EndpointDeclaration;
import charms.reactive.EndpointDeclaration.Role;
import charms.reactive.OptionDeclaration;
import charms.reactive.hooktool.NetworkAddresses;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every state and event that cannot be is refused before a handler runs, and named. */
final class ConsistencyCheckerTest {
  private static final Event STATUS = Event.hook("update-status");
  private static final CharmDefinition CHARM =
      CharmSketch.named("app")
          .requires("db", "sketch", SketchEndpoint::new)
          .peers("cluster", "sketch", SketchEndpoint::new)
          .endpoint(
              new EndpointDeclaration("host", Role.REQUIRES, "sketch", true), SketchEndpoint::new)
          .option(new OptionDeclaration("port", OptionDeclaration.Type.INT, 80L))
          .option(new OptionDeclaration("ratio", OptionDeclaration.Type.FLOAT, 1.0))
          .option(new OptionDeclaration("debug", OptionDeclaration.Type.BOOLEAN, false))
          .option(new OptionDeclaration("name", OptionDeclaration.Type.STRING, ""));

  private final State start = State.initial();
  private final State related =
      start.withRelation(RelationState.of("db").remoteApp("mysql").remoteUnit(0, Map.of()));

  @Test
  void whatCanBeIsNotRefused() {
    assertDoesNotThrow(
        () ->
            check(
                Event.relationChanged("db", "mysql/0"),
                related
                    .withConfig("port", 81L)
                    .withConfig("ratio", 2L)
                    .withConfig("debug", true)
                    .withConfig("name", "x")
                    .withFile("/etc/app.conf", "x")));
  }

  @Test
  void optionsAreThoseOfTheCharmAndOfTheirType() {
    refused("option 'prot' is not in config.yaml", STATUS, start.withConfig("prot", 1L));
    refused("option 'port' is of type int, not 'many'", STATUS, start.withConfig("port", "many"));
    refused("option 'ratio' is of type float, not 'x'", STATUS, start.withConfig("ratio", "x"));
    refused(
        "option 'debug' is of type boolean, not 'yes'", STATUS, start.withConfig("debug", "yes"));
    refused("option 'name' is of type string, not '1'", STATUS, start.withConfig("name", 1L));
  }

  @Test
  void relationsAreThoseOfEndpointsWithAnIdEach() {
    refused(
        "relation of 'web', which is no endpoint of metadata.yaml",
        STATUS,
        start.withRelation(RelationState.of("web")));
    refused(
        "two relations have the id 'db:7'",
        STATUS,
        start
            .withRelation(RelationState.of("db").number(7).remoteApp("mysql"))
            .withRelation(RelationState.of("db").number(7).remoteApp("other")));
  }

  @Test
  void peersAreOfTheSameApplicationInOneRelationWithoutTheUnitItself() {
    refused(
        "'cluster:7' is a peer relation, so its application is 'app', not 'other'",
        STATUS,
        start.withRelation(RelationState.of("cluster").number(7).remoteApp("other")));
    refused(
        "unit app/0 is its own peer in 'cluster:7'",
        STATUS,
        start.withRelation(
            RelationState.of("cluster").number(7).remoteApp("app").remoteUnit(0, Map.of())));
    refused(
        "two relations of the peer endpoint 'cluster'",
        STATUS,
        start
            .withRelation(RelationState.of("cluster").number(1).remoteApp("app"))
            .withRelation(RelationState.of("cluster").number(2).remoteApp("app")));
  }

  @Test
  void aContainerHasOneRemoteUnitAndASubordinateAPrincipal() {
    refused(
        "'host:7' is container-scoped, so it has one remote unit, not 2",
        STATUS,
        start.withRelation(
            RelationState.of("host")
                .number(7)
                .remoteApp("principal")
                .remoteUnit(0, Map.of())
                .remoteUnit(1, Map.of())));
    CharmShape subordinate = new CharmShape(CHARM, Optional.empty(), Set.of(), true);
    assertEquals(
        List.of("a subordinate without a container-scoped relation to a principal"),
        contradictions(subordinate, STATUS, start));
  }

  @Test
  void networksAreOfEndpointsOrExtraBindings() {
    CharmShape bound = new CharmShape(CHARM, Optional.empty(), Set.of("db", "public"), false);
    NetworkAddresses addresses = new NetworkAddresses(List.of(), List.of("10.0.0.1"), List.of());
    assertEquals(
        List.of("network of 'admin', which is no endpoint and no extra binding"),
        contradictions(bound, STATUS, start.withNetwork("admin", addresses)));
  }

  @Test
  void storagesAndResourcesAreThoseOfTheCharm(@TempDir Path project) throws Exception {
    Files.writeString(project.resolve("layer.yaml"), "runtime: java\n");
    Files.writeString(
        project.resolve("metadata.yaml"),
        "name: app\nstorage: {data: {type: filesystem}}\nresources: {image: {type: file}}\n");
    CharmUnderTest charm = CharmUnderTest.load(project);
    assertDoesNotThrow(
        () -> charm.run(STATUS, start.withStorage("data/0", "/srv").withResource("image", "x")));
    assertEquals(
        List.of(
            "storage 'data' has no id like 'data/0'",
            "storage 'logs' is not in metadata.yaml",
            "resource 'picture' is not in metadata.yaml"),
        assertThrows(
                InconsistentStateException.class,
                () ->
                    charm.run(
                        STATUS,
                        start
                            .withStorage("data", "/srv")
                            .withStorage("logs/1", "/log")
                            .withResource("picture", "x")))
            .contradictions());
  }

  @Test
  void storageHooksAreOfStoragesOfTheUnit() {
    refused(
        "hook 'data-storage-attached' of 'data/0', which is not in the state",
        Event.storageAttached("data/0"),
        start);
    refused(
        "hook 'data-storage-detaching' of 'data/1', which is not in the state",
        Event.storageDetaching("data/1"),
        start.withStorage("data/0", "/srv"));
  }

  @Test
  void secretHooksGoToTheOwnerOrToTheOthers() {
    SecretState own = SecretState.owned("secret:1", Map.of("k", "v"));
    SecretState other = SecretState.granted("secret:2", Map.of("k", "v"));
    refused(
        "hook 'secret-changed' of 'secret:1', which is not in the state",
        Event.secretChanged("secret:1"),
        start);
    refused(
        "hook 'secret-changed' goes to those who read a secret, and this unit owns 'secret:1'",
        Event.secretChanged("secret:1"),
        start.withSecret(own));
    refused(
        "hook 'secret-rotate' goes to the owner of a secret, and this unit does not own 'secret:2'",
        Event.secretRotate("secret:2"),
        start.withSecret(other));
    refused(
        "'secret:1' has no revision 3", Event.secretExpired("secret:1", 3), start.withSecret(own));
    refused(
        "two secrets have the label 'db'",
        STATUS,
        start.withSecret(own.labelled("db")).withSecret(other.labelled("db")));
    refused(
        "'secret:3' is used in revision 2, which it has not",
        STATUS,
        start.withSecret(new SecretState("secret:3", "", false, List.of(Map.of()), 2, Set.of())));
  }

  @Test
  void filesHaveAbsoluteNames() {
    refused("file 'app.conf' has no absolute name", STATUS, start.withFile("app.conf", "x"));
    refused(
        "file '/etc/../app.conf' has no absolute name",
        STATUS,
        start.withFile("/etc/../app.conf", "x"));
    refused("file '/etc/' has no absolute name", STATUS, start.withFile("/etc/", "x"));
  }

  @Test
  void hooksAreJujusAndFitTheLeader() {
    refused(
        "'db-relation-changed' is no hook without a relation; relation hooks are made with"
            + " Event.relationChanged and the like",
        Event.hook("db-relation-changed"),
        start);
    refused(
        "hook 'leader-elected' on a unit that does not lead",
        Event.hook("leader-elected"),
        start.withLeader(false));
    refused(
        "hook 'leader-settings-changed' on the leader",
        Event.hook("leader-settings-changed"),
        start.withLeader(true));
  }

  @Test
  void actionsAreThoseOfTheCharm() {
    CharmShape known = new CharmShape(CHARM, Optional.of(Set.of("pause")), Set.of(), false);
    assertEquals(
        List.of("action 'resume' is not in actions.yaml"),
        contradictions(known, Event.action("resume"), start));
  }

  @Test
  void relationHooksAreOfRelationsAndUnitsInTheState() {
    refused(
        "hook 'db-relation-changed', but there is no relation of 'db' with 'mysql' in the state",
        Event.relationChanged("db", "mysql/0"),
        start);
    refused(
        "hook 'db-relation-created', but there is no relation of 'db' in the state",
        Event.relationCreated("db"),
        start);
    State numbered =
        start.withRelation(
            RelationState.of("db").number(7).remoteApp("mysql").remoteUnit(0, Map.of()));
    refused(
        "hook 'db-relation-joined' is about a unit, not 'mysql'",
        Event.relationJoined("db", "mysql"),
        numbered);
    refused(
        "hook 'db-relation-changed' of 'mysql/3', which is not in 'db:7'",
        Event.relationChanged("db", "mysql/3"),
        numbered);
  }

  @Test
  void allContradictionsAreNamedAtOnce() {
    assertEquals(
        2,
        contradictions(
                CharmShape.of(CHARM), STATUS, start.withConfig("prot", 1L).withFile("x", "x"))
            .size());
  }

  private static void check(Event event, State state) {
    new ConsistencyChecker(CharmShape.of(CHARM), event, state).check();
  }

  private static void refused(String contradiction, Event event, State state) {
    assertEquals(List.of(contradiction), contradictions(CharmShape.of(CHARM), event, state));
  }

  private static List<String> contradictions(CharmShape charm, Event event, State state) {
    return assertThrows(
            InconsistentStateException.class,
            () -> new ConsistencyChecker(charm, event, state).check())
        .contradictions();
  }
}
