package charms.testkit;

import charms.reactive.CharmDefinition;
import charms.reactive.HandlerSpec;
import charms.reactive.OptionDeclaration;
import charms.reactive.internal.HookOutcome.Failed;
import charms.reactive.internal.HookRun;
import charms.reactive.internal.HookRunRequest;
import charms.testkit.compose.ComposedCharm;
import charms.testkit.machine.TestMachine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The charm whose hooks a test runs. One instance may serve many tests; it keeps nothing between
 * runs.
 */
public final class CharmUnderTest {
  private final CharmShape shape;

  private CharmUnderTest(CharmShape shape) {
    this.shape = shape;
  }

  /**
   * The charm or layer of the project whose tests run, with the layers it includes from the class
   * path. The project is the working directory, as Maven and IDEs set it.
   *
   * @throws IllegalStateException if there is no layer.yaml, or a layer is missing or broken
   */
  public static CharmUnderTest load() {
    return load(Path.of(""));
  }

  /** The charm or layer of the project in that directory. See {@link #load()}. */
  public static CharmUnderTest load(Path project) {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    return new CharmUnderTest(CharmShape.of(ComposedCharm.of(project, loader)));
  }

  /** A charm written down in the test, as with {@link CharmSketch}. */
  public static CharmUnderTest of(CharmDefinition charm) {
    return new CharmUnderTest(CharmShape.of(charm));
  }

  /**
   * Runs the hooks or action of one event.
   *
   * @throws InconsistentStateException if Juju would never bring about this event in this state
   * @throws HookFailedException if the hook fails
   */
  public HookOutcome run(Event event, State given) {
    State state = given.withRemoteNames(shape);
    new ConsistencyChecker(shape, event, state).check();
    try {
      Path directory = Files.createTempDirectory("charm-testkit");
      try {
        return run(event, state, directory);
      } finally {
        delete(directory);
      }
    } catch (IOException cause) {
      throw new UncheckedIOException("cannot make a directory for the machine", cause);
    }
  }

  private HookOutcome run(Event event, State state, Path directory) throws IOException {
    CharmDefinition charm = shape.definition();
    Path charmDirectory = Files.createDirectory(directory.resolve("charm"));
    if (charm instanceof ComposedCharm composed) {
      composed.writeTo(charmDirectory);
    }
    TestMachine machine =
        new TestMachine(Files.createDirectory(directory.resolve("root")), state.machine());
    RelationScope scope = new RelationScope(event, state.juju().relations());
    MemoryHookTools tools =
        new MemoryHookTools(
            charm,
            state.juju(),
            scope,
            shape.bindings(),
            parameters(event),
            resources(state, directory));
    Path stateFile = directory.resolve("unit-state.json");
    MemoryFile.write(state.memory(), stateFile);
    HookEnvironment environment = new HookEnvironment(charm, event, state, scope, charmDirectory);
    charms.reactive.internal.HookOutcome ended =
        new HookRun(
                new HookRunRequest(
                    charm,
                    environment.variables(),
                    event.name(),
                    charmDirectory,
                    tools,
                    machine,
                    0,
                    stateFile))
            .run();
    if (ended instanceof Failed failed) {
      throw failure(event, environment.unit(), failed, tools.journal().log());
    }
    JujuState juju = tools.flushed();
    if (event instanceof Event.OfStorage storage && !storage.attached()) {
      juju = juju.toDraft().holdings(juju.holdings().withoutStorage(storage.id())).done();
    }
    State after = new State(juju, MemoryFile.read(stateFile), machine.after());
    HookJournal journal = tools.journal();
    return new HookOutcome(
        event,
        after,
        journal.log(),
        journal.calls(),
        machine.commands(),
        machine.inputs(),
        journal.statuses(),
        journal.action());
  }

  /**
   * Upgrades a unit of an older version of the charm to this one: what Juju drops with the old
   * charm is dropped, options and relations of endpoints the new one no longer has, then its {@code
   * upgrade-charm} runs.
   *
   * <pre>{@code
   * State old = CharmUnderTest.load(Path.of("src/test/v1")).run(Event.hook("install"), State.initial()).state();
   * HookOutcome upgraded = CharmUnderTest.load().upgrade(old);
   * }</pre>
   *
   * @throws HookFailedException if the hook fails
   */
  public HookOutcome upgrade(State old) {
    JujuDraft draft = old.juju().toDraft();
    draft.keepOptions(shape.definition().options().stream().map(OptionDeclaration::name).toList());
    for (RelationState relation : old.juju().relations()) {
      if (shape.endpoint(relation.endpoint()).isEmpty()) {
        draft.remove(relation.id());
      }
    }
    return run(Event.hook("upgrade-charm"), new State(draft.done(), old.memory(), old.machine()));
  }

  private static Map<String, Path> resources(State state, Path directory) throws IOException {
    Map<String, Path> files = new TreeMap<>();
    Path place = Files.createDirectory(directory.resolve("resources"));
    for (Map.Entry<String, ByteBuffer> resource : state.juju().holdings().resources().entrySet()) {
      byte[] content = new byte[resource.getValue().remaining()];
      resource.getValue().duplicate().get(content);
      files.put(resource.getKey(), Files.write(place.resolve(resource.getKey()), content));
    }
    return files;
  }

  private Map<String, Object> parameters(Event event) {
    if (!(event instanceof Event.Action action)) {
      return Map.of();
    }
    Map<String, Object> parameters = new TreeMap<>(shape.defaults(action.name()));
    parameters.putAll(action.parameters());
    return parameters;
  }

  private static HookFailedException failure(
      Event event, String unit, Failed failed, List<LogLine> log) {
    StringBuilder message = new StringBuilder("cannot run ");
    message.append(event instanceof Event.Action ? "action '" : "hook '");
    message.append(event.name()).append("' of ").append(unit).append(": ");
    if (failed.handler().isPresent()) {
      HandlerSpec handler = failed.handler().get();
      message.append(handler.key());
      message.append(" (").append(handler.file()).append(':').append(handler.line()).append("): ");
    }
    message.append(failed.cause().getMessage());
    return new HookFailedException(message.toString(), log, failed.cause());
  }

  private static void delete(Path directory) throws IOException {
    try (Stream<Path> all = Files.walk(directory)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
