package charms.reactive.sample;

import charms.reactive.EndpointDeclaration;
import charms.reactive.HandlerArguments;
import charms.reactive.HandlerSpec;
import charms.reactive.HookContext;
import charms.reactive.Predicate;
import charms.reactive.hooktool.HookTools;
import charms.reactive.host.MachineHost;
import charms.reactive.internal.CommandAnswer;
import charms.reactive.internal.CommandRun;
import charms.reactive.internal.HookOutcome;
import charms.reactive.internal.HookRun;
import charms.reactive.internal.HookRunRequest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A charm of handlers written as lambdas, run hook by hook on one state:
 *
 * <pre>{@code
 * TestCharm charm = new TestCharm(directory)
 *     .flag("install", new Predicate.NoneSet(List.of("done")), hook -> hook.flags().set("done"));
 * assertEquals(List.of("install"), charm.run("start"));
 * }</pre>
 */
public final class TestCharm extends SampleCharm {
  private final Path directory;
  private final List<HandlerSpec> specs = new ArrayList<>();
  private final List<Consumer<HookContext>> bodies = new ArrayList<>();
  private final List<EndpointDeclaration> endpoints = new ArrayList<>();
  private Map<String, @Nullable Object> config = Map.of();
  private @Nullable HookTools tools;

  /**
   * @param directory the charm's; the state is in its {@code state.json}
   */
  public TestCharm(Path directory) {
    this.directory = directory;
  }

  public TestCharm config(Map<String, @Nullable Object> values) {
    this.config = values;
    return this;
  }

  /** Hook tools of the test's own. */
  public TestCharm tools(HookTools newTools) {
    this.tools = newTools;
    return this;
  }

  public TestCharm endpoint(String name, EndpointDeclaration.Role role, String interfaceName) {
    endpoints.add(new EndpointDeclaration(name, role, interfaceName, false));
    return this;
  }

  /** A handler of the hooks phase. */
  public TestCharm hook(String name, String pattern, Consumer<HookContext> body) {
    return add(name, HandlerSpec.Kind.HOOK, List.of(new Predicate.InHook(List.of(pattern))), body);
  }

  /** A handler of all other batches. */
  public TestCharm flag(String name, Consumer<HookContext> body, Predicate... predicates) {
    return add(name, HandlerSpec.Kind.FLAG, List.of(predicates), body);
  }

  /** What runs before any handler, as layers do. */
  public TestCharm start(Consumer<HookContext> body) {
    return add("start", HandlerSpec.Kind.AT_START, List.of(), body);
  }

  private TestCharm add(
      String name, HandlerSpec.Kind kind, List<Predicate> predicates, Consumer<HookContext> body) {
    specs.add(new HandlerSpec("App." + name, "App.java", specs.size() + 1, kind, predicates));
    bodies.add(body);
    return this;
  }

  /** Runs a hook. */
  public HookOutcome outcome(String hook) {
    return new HookRun(request(hook, Map.of())).run();
  }

  /** Runs a hook with more variables than its name. */
  public HookOutcome outcome(String hook, Map<String, String> variables) {
    return new HookRun(request(hook, variables)).run();
  }

  /** Runs a command of charms.reactive in a context of the start hook. */
  public CommandAnswer command(String... words) {
    return new CommandRun(request("start", Map.of())).run(List.of(words));
  }

  private HookRunRequest request(String hook, Map<String, String> variables) {
    Map<String, String> environment = new TreeMap<>(variables);
    environment.put("JUJU_UNIT_NAME", "app/0");
    environment.put("JUJU_HOOK_NAME", hook);
    return new HookRunRequest(
        this,
        environment,
        hook,
        directory,
        tools == null ? new GivenTools(config, Map.of()) : tools,
        new MachineHost(),
        0,
        directory.resolve("state.json"));
  }

  /** Runs a hook; the names of the handlers it called but for those of the start. */
  public List<String> run(String hook) {
    List<String> names = new ArrayList<>();
    for (String id : outcome(hook).invoked()) {
      String name = id.substring(id.lastIndexOf(':') + 1);
      if (!name.equals("start")) {
        names.add(name);
      }
    }
    return names;
  }

  @Override
  public Object invoke(Object instance, int index, HandlerArguments arguments) {
    bodies.get(index).accept((HookContext) instance);
    return "";
  }

  @Override
  public List<HandlerSpec> handlers() {
    return specs;
  }

  @Override
  public List<EndpointDeclaration> endpoints() {
    return endpoints;
  }
}
