package charms.reactive.differential;

import charms.reactive.Endpoint;
import charms.reactive.EndpointContext;
import charms.reactive.EndpointDeclaration;
import charms.reactive.Flags;
import charms.reactive.HandlerArguments;
import charms.reactive.HandlerSpec;
import charms.reactive.HookContext;
import charms.reactive.Predicate;
import charms.reactive.differential.ScriptedCharm.ScriptedHandler;
import charms.reactive.sample.SampleCharm;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A scripted charm as this runtime sees one, its handlers in one table. */
final class ScriptedHandlers extends SampleCharm {
  private static final String START = "register triggers";

  private final ScriptedCharm script;
  private final List<String> calls = new ArrayList<>();

  ScriptedHandlers(ScriptedCharm script) {
    this.script = script;
  }

  List<String> calls() {
    return calls;
  }

  @Override
  public List<HandlerSpec> handlers() {
    List<HandlerSpec> specs = new ArrayList<>();
    for (ScriptedHandler handler : script.handlers()) {
      List<Predicate> predicates = new ArrayList<>();
      for (List<String> words : handler.predicates()) {
        predicates.add(predicate(words.get(0), words.subList(1, words.size())));
      }
      HandlerSpec.Kind kind = handler.has("hook") ? HandlerSpec.Kind.HOOK : HandlerSpec.Kind.FLAG;
      specs.add(new HandlerSpec("App." + handler.name(), "App.java", 1, kind, predicates));
    }
    specs.add(new HandlerSpec(START, "App.java", 1, HandlerSpec.Kind.AT_START, List.of()));
    return specs;
  }

  private static Predicate predicate(String kind, List<String> words) {
    return switch (kind) {
      case "when" -> new Predicate.AllSet(words);
      case "when_any" -> new Predicate.AnySet(words);
      case "when_not" -> new Predicate.NoneSet(words);
      case "when_not_all" -> new Predicate.NotAllSet(words);
      case "hook" -> new Predicate.InHook(words);
      case "only_once" -> new Predicate.Once();
      default -> throw new IllegalArgumentException(kind);
    };
  }

  @Override
  public Object invoke(Object instance, int index, HandlerArguments arguments) {
    HookContext context = (HookContext) instance;
    if (index == script.handlers().size()) {
      triggers(context.flags());
      return "";
    }
    ScriptedHandler handler = script.handlers().get(index);
    calls.add(handler.name());
    for (List<String> step : handler.body()) {
      run(step, context);
    }
    return "";
  }

  private void triggers(Flags flags) {
    for (List<String> words : script.triggers()) {
      Flags.Trigger trigger =
          words.get(0).equals("when")
              ? flags.whenSet(words.get(1))
              : flags.whenCleared(words.get(1));
      if (words.get(2).equals("set")) {
        trigger.set(words.get(3));
      } else {
        trigger.clear(words.get(3));
      }
    }
  }

  private static void run(List<String> step, HookContext context) {
    Flags flags = context.flags();
    String word = step.get(1);
    switch (step.get(0)) {
      case "set" -> flags.set(word);
      case "clear" -> flags.clear(word);
      case "toggle" -> flags.toggle(word, flags.isSet(step.get(2)));
      case "count" -> {
        long before = (Long) context.store().get(word).orElse(0L);
        context.store().set(word, before + 1);
      }
      case "forget" -> context.store().unset(word);
      case "fail" -> {
        if (flags.isSet(word)) {
          throw new IllegalStateException(word);
        }
      }
      default -> throw new IllegalArgumentException(step.get(0));
    }
  }

  @Override
  public List<EndpointDeclaration> endpoints() {
    return List.of(
        new EndpointDeclaration("db", EndpointDeclaration.Role.REQUIRES, "thing", false));
  }

  @Override
  public Optional<Endpoint> implementation(
      EndpointDeclaration declaration, EndpointContext context) {
    return Optional.of(new Endpoint(context) {});
  }
}
