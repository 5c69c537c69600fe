package charms.reactive.internal;

import charms.reactive.ActionCall;
import charms.reactive.CharmDefinition;
import charms.reactive.Config;
import charms.reactive.Endpoint;
import charms.reactive.Flags;
import charms.reactive.HookContext;
import charms.reactive.Log;
import charms.reactive.Relation;
import charms.reactive.Status;
import charms.reactive.ToolCommand;
import charms.reactive.UnitStore;
import charms.reactive.hooktool.HookTools;
import charms.reactive.host.Host;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The unit as handlers see it during one hook. */
final class RunningContext implements HookContext {
  private final HookRunRequest request;
  private final HookFacts facts;
  private final FlagStore flags;
  private final HookConfig config;
  private final StateStore store;
  private final BufferedLog log;
  private final ToolStatus status;
  private final @Nullable ToolActionCall action;
  private final EndpointSet endpoints;
  private final Map<Class<?>, Object> shared = new HashMap<>();
  private final List<Runnable> exits = new ArrayList<>();
  private final Map<String, ToolCommand> commands = new HashMap<>();

  RunningContext(
      HookRunRequest request,
      HookFacts facts,
      UnitState state,
      FlagWatch watch,
      DispatchJournal journal) {
    this.request = request;
    this.facts = facts;
    this.flags = new FlagStore(state, watch, journal);
    this.config = new HookConfig(request.tools(), state);
    this.store = new StateStore(state);
    this.log = new BufferedLog(request.tools());
    this.status = new ToolStatus(request.tools());
    this.action =
        facts.action().isPresent()
            ? new ToolActionCall(facts.action().get(), request.tools())
            : null;
    this.endpoints = new EndpointSet(request.charm(), this, facts, flags, state);
  }

  @Override
  public String hook() {
    return facts.hook();
  }

  @Override
  public String unit() {
    return facts.unit();
  }

  @Override
  public String application() {
    return facts.application();
  }

  @Override
  public Optional<String> modelUuid() {
    return facts.variable("JUJU_MODEL_UUID");
  }

  @Override
  public Path charmDirectory() {
    return request.charmDirectory();
  }

  @Override
  public CharmDefinition charm() {
    return request.charm();
  }

  @Override
  public Flags flags() {
    return flags;
  }

  @Override
  public UnitStore store() {
    return store;
  }

  @Override
  public Config config() {
    return config;
  }

  @Override
  public Status status() {
    return status;
  }

  @Override
  public Log log() {
    return log;
  }

  @Override
  public Host host() {
    return request.host();
  }

  @Override
  public HookTools hookTools() {
    return request.tools();
  }

  @Override
  public Optional<ActionCall> action() {
    return Optional.ofNullable(action);
  }

  @Override
  public List<Endpoint> endpoints() {
    return endpoints.all();
  }

  @Override
  public <E extends Endpoint> Optional<E> endpoint(String name, Class<E> type) {
    return cast(endpoints.named(name), type);
  }

  @Override
  public List<Relation> relations(String endpoint) {
    return endpoints.relations(endpoint);
  }

  @Override
  public <E extends Endpoint> Optional<E> endpointFromFlag(String flag, Class<E> type) {
    return flags.isSet(flag) ? cast(endpoints.ofFlag(flag), type) : Optional.empty();
  }

  @Override
  public <T> T shared(Class<T> type, Function<HookContext, T> maker) {
    Object known = shared.get(type);
    if (known == null) {
      known = maker.apply(this);
      shared.put(type, known);
    }
    return type.cast(known);
  }

  @Override
  public void atExit(Runnable callback) {
    exits.add(callback);
  }

  @Override
  public void command(String name, ToolCommand command) {
    commands.put(name, command);
  }

  /** The commands layers added. */
  Map<String, ToolCommand> commands() {
    return commands;
  }

  FlagStore flagStore() {
    return flags;
  }

  HookConfig hookConfig() {
    return config;
  }

  BufferedLog bufferedLog() {
    return log;
  }

  @Nullable ToolActionCall actionCall() {
    return action;
  }

  EndpointSet endpointSet() {
    return endpoints;
  }

  /** Runs the callbacks of {@link #atExit}, latest first. */
  void runExits() {
    for (int i = exits.size() - 1; i >= 0; i--) {
      exits.get(i).run();
    }
  }

  private static <E extends Endpoint> Optional<E> cast(@Nullable Endpoint endpoint, Class<E> type) {
    return type.isInstance(endpoint) ? Optional.of(type.cast(endpoint)) : Optional.empty();
  }
}
