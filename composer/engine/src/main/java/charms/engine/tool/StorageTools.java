package charms.engine.tool;

import charms.engine.state.EventKind;
import charms.engine.state.HookEvent;
import charms.engine.state.ModelException;
import charms.engine.state.Storage;
import charms.engine.storage.UnitStorage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** storage-list, storage-get, storage-add. */
final class StorageTools {
  static final List<HookTool> ALL =
      List.of(
          NamedTool.of("storage-list", (context, arguments, content) -> list(context, arguments)),
          new NamedTool(
              "storage-get",
              ToolFlags.COMMON.value("s"),
              (context, arguments, content) -> get(context, arguments)),
          new NamedTool(
              "storage-add",
              ToolFlags.NONE,
              (context, arguments, content) -> add(context, arguments)));

  private StorageTools() {}

  private static ToolAnswer list(ToolContext context, ToolArguments arguments) {
    Optional<String> name = arguments.atMost(1).word(0);
    List<String> ids =
        attached(context).stream()
            .filter(storage -> name.isEmpty() || storage.name().equals(name.get()))
            .map(Storage::id)
            .toList();
    return ToolFormat.answer(arguments, ids);
  }

  private static ToolAnswer get(ToolContext context, ToolArguments arguments) {
    Optional<String> given = arguments.value("s");
    String id =
        given
            .or(() -> ofHook(context).map(HookEvent.OfStorage::id))
            .orElseThrow(() -> ToolFailure.usage("no storage instance specified"));
    Storage storage =
        attached(context).stream()
            .filter(one -> one.id().equals(id))
            .findFirst()
            .orElseThrow(() -> arguments.wrongValue("s", "storage not found"));
    Map<String, String> facts = new TreeMap<>();
    facts.put("kind", storage.kind().word());
    facts.put("location", storage.location());
    Optional<String> key = arguments.atMost(1).word(0).filter(word -> !word.equals("-"));
    if (key.isPresent() && !facts.containsKey(key.get())) {
      throw ToolFailure.refused("invalid storage attribute \"" + key.get() + "\"");
    }
    return ToolFormat.answer(arguments, key.isPresent() ? facts.get(key.get()) : facts);
  }

  private static ToolAnswer add(ToolContext context, ToolArguments arguments) {
    if (arguments.words().isEmpty()) {
      throw ToolFailure.usage("storage add requires a storage directive");
    }
    Map<String, Integer> wanted = new TreeMap<>();
    for (String word : arguments.words()) {
      int equals = word.indexOf('=');
      String name = equals < 0 ? word : word.substring(0, equals);
      wanted.merge(name, count(name, equals < 0 ? "1" : word.substring(equals + 1)), Integer::sum);
    }
    wanted.forEach((name, count) -> check(context, name, count));
    wanted.forEach(context.effects()::addStorage);
    return ToolAnswer.SILENT;
  }

  private static int count(String name, String text) {
    if (!text.matches("[1-9][0-9]{0,5}")) {
      throw ToolFailure.usage(
          "storage \"%s\": count must be a positive number, got \"%s\"".formatted(name, text));
    }
    return Integer.parseInt(text);
  }

  private static void check(ToolContext context, String name, int count) {
    int more = count + context.effects().addedStorage(name);
    try {
      context.read(
          model -> {
            UnitStorage.checkMore(model, context.unit(), name, more);
            return true;
          });
    } catch (ModelException refused) {
      throw ToolFailure.refused(refused.getMessage());
    }
  }

  /** What the unit was told of, and what it is being told of now. */
  private static List<Storage> attached(ToolContext context) {
    Optional<String> now =
        context
            .event()
            .filter(event -> event.kind() == EventKind.STORAGE_ATTACHED)
            .map(event -> event.ofStorage().id());
    return context.read(
        model -> {
          Set<String> told = model.needUnit(context.unit()).progress().holdings().storage();
          return model.holdings().storageOf(context.unit()).stream()
              .filter(one -> told.contains(one.id()) || now.filter(one.id()::equals).isPresent())
              .toList();
        });
  }

  private static Optional<HookEvent.OfStorage> ofHook(ToolContext context) {
    return context.event().map(HookEvent::storage);
  }
}
