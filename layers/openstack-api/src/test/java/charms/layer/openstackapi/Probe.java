package charms.layer.openstackapi;

import charms.reactive.HandlerArguments;
import charms.reactive.HandlerSpec;
import charms.reactive.HandlerTable;
import charms.reactive.HookContext;
import charms.testkit.CharmSketch;
import charms.testkit.CharmUnderTest;
import charms.testkit.Event;
import charms.testkit.HookOutcome;
import charms.testkit.State;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;

/** A handler that a test writes down where it needs it. */
record Probe(Consumer<HookContext> work) implements HandlerTable {
  /** Once a hook, after its flags are set. */
  static Probe inHook(Consumer<HookContext> work) {
    AtomicReference<HookContext> last = new AtomicReference<>();
    return new Probe(
        context -> {
          if (last.getAndSet(context) != context) {
            work.accept(context);
          }
        });
  }

  /** What the question answers in a hook of the charm. */
  static <T> T ask(CharmSketch charm, State state, Function<HookContext, T> question) {
    List<T> answers = new ArrayList<>();
    run(charm, state, context -> answers.add(question.apply(context)));
    return answers.get(0);
  }

  /** The hook in which the work is done. */
  static HookOutcome run(CharmSketch charm, State state, Consumer<HookContext> work) {
    return CharmUnderTest.of(charm.handlers(inHook(work))).run(Event.hook("config-changed"), state);
  }

  @Override
  public Class<?> owner() {
    return Probe.class;
  }

  @Override
  public boolean endpointTable() {
    return false;
  }

  @Override
  public List<HandlerSpec> handlers() {
    return List.of(
        new HandlerSpec(
            "charms.layer.openstackapi.Probe",
            "charms/layer/openstackapi/Probe.java",
            1,
            HandlerSpec.Kind.FLAG,
            List.of()));
  }

  @Override
  public Object newInstance(HookContext context) {
    return context;
  }

  @Override
  public Object invoke(Object instance, int index, HandlerArguments arguments) {
    work.accept((HookContext) instance);
    return "";
  }
}
