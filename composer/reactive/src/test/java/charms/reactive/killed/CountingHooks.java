package charms.reactive.killed;

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

/**
 * Hooks one after the other, until killed. Each counts the same number up in many places of the
 * unit's state: keys of the store, and one flag that is named after the number.
 */
final class CountingHooks implements CharmDefinition, HandlerTable {
  static final int KEYS = 200;

  /** The program: the state's file is its argument, and it says so when it has begun. */
  public static void main(String[] arguments) {
    Path state = Path.of(arguments[0]);
    System.out.println("begun");
    while (run(state) instanceof HookOutcome.Succeeded) {
      System.out.flush();
    }
  }

  static HookOutcome run(Path state) {
    return new HookRun(
            new HookRunRequest(
                new CountingHooks(),
                Map.of("JUJU_UNIT_NAME", "app/0", "JUJU_HOOK_NAME", "update-status"),
                "update-status",
                state.getParent(),
                new SilentTools(),
                new MachineHost(),
                state))
        .run();
  }

  @Override
  public Object invoke(Object instance, int index, HandlerArguments arguments) {
    HookContext context = (HookContext) instance;
    long next = (Long) context.store().get("n0").orElse(0L) + 1;
    for (int key = 0; key < KEYS; key++) {
      context.store().set("n" + key, next);
    }
    context.flags().clear("at." + (next - 1));
    context.flags().set("at." + next);
    return "";
  }

  @Override
  public List<HandlerSpec> handlers() {
    return List.of(
        new HandlerSpec(
            "App.count",
            "App.java",
            1,
            HandlerSpec.Kind.HOOK,
            List.of(new Predicate.InHook(List.of("update-status")))));
  }

  @Override
  public Object newInstance(HookContext context) {
    return context;
  }

  @Override
  public Class<?> owner() {
    return CountingHooks.class;
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
