package charms.reactive.onehook;

import charms.reactive.CharmDefinition;
import charms.reactive.Endpoint;
import charms.reactive.EndpointContext;
import charms.reactive.EndpointDeclaration;
import charms.reactive.HandlerArguments;
import charms.reactive.HandlerSpec;
import charms.reactive.HandlerTable;
import charms.reactive.HookContext;
import charms.reactive.LayerOptions;
import charms.reactive.OptionDeclaration;
import charms.reactive.Predicate;
import charms.reactive.host.MachineHost;
import charms.reactive.internal.HookOutcome;
import charms.reactive.internal.HookRun;
import charms.reactive.internal.HookRunRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A charm whose one handler runs once in each update-status hook. */
public final class OneHook implements CharmDefinition, HandlerTable {
  private final Consumer<HookContext> handler;

  private OneHook(Consumer<HookContext> handler) {
    this.handler = handler;
  }

  /**
   * Runs one hook.
   *
   * @param directory the charm's; the state is in its {@code state.json}
   * @param config the configuration
   */
  public static HookOutcome run(
      Path directory, Map<String, @Nullable Object> config, Consumer<HookContext> handler) {
    return new HookRun(
            new HookRunRequest(
                new OneHook(handler),
                Map.of("JUJU_UNIT_NAME", "app/0", "JUJU_HOOK_NAME", "update-status"),
                "update-status",
                directory,
                new SilentTools(config),
                new MachineHost(),
                directory.resolve("state.json")))
        .run();
  }

  @Override
  public Object invoke(Object instance, int index, HandlerArguments arguments) {
    handler.accept((HookContext) instance);
    return "";
  }

  @Override
  public List<HandlerSpec> handlers() {
    Predicate hook = new Predicate.InHook(List.of("update-status"));
    return List.of(new HandlerSpec("App.run", "App.java", 1, HandlerSpec.Kind.HOOK, List.of(hook)));
  }

  @Override
  public Object newInstance(HookContext context) {
    return context;
  }

  @Override
  public Class<?> owner() {
    return OneHook.class;
  }

  @Override
  public boolean endpointTable() {
    return false;
  }

  @Override
  public String name() {
    return "app";
  }

  @Override
  public List<String> layers() {
    return List.of("app");
  }

  @Override
  public List<EndpointDeclaration> endpoints() {
    return List.of();
  }

  @Override
  public Optional<Endpoint> implementation(
      EndpointDeclaration declaration, EndpointContext context) {
    return Optional.empty();
  }

  @Override
  public List<OptionDeclaration> options() {
    return List.of();
  }

  @Override
  public List<HandlerTable> handlerTables() {
    return List.of(this);
  }

  @Override
  public LayerOptions layerOptions() {
    return new LayerOptions(Map.of());
  }
}
