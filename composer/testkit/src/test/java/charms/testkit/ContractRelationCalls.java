package charms.testkit;

import static charms.testkit.ContractCalls.SILENT;
import static charms.testkit.ContractCalls.when;

import charms.reactive.hooktool.HookTools;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Calls of the tools for relations; see {@link ContractCalls}.
 *
 * @param relationId of the event's relation; empty for none
 */
record ContractRelationCalls(
    HookTools tools, Event event, String relationId, String remoteApplication) {
  Optional<Supplier<Object>> of(ContractWords line) {
    String id = id(line);
    return switch (line.tool()) {
      case "relation-ids" ->
          when(
              line.fit(0, 1) && !(line.words().isEmpty() && relationId.isEmpty()),
              () -> tools.relationIds(line.word(0).orElse(relationId.replaceFirst(":.*", ""))));
      case "relation-list" ->
          when(
              line.fit(0, 0, "r", "relation", "app") && id.contains(":"),
              () ->
                  line.has("app")
                      ? tools.relationApplication(id).orElse(null)
                      : tools.relationList(id));
      case "relation-set" ->
          line.pairs(0)
              .filter(pairs -> line.fit(1, 9, "r", "relation", "app") && !id.isEmpty())
              .map(pairs -> () -> set(id, pairs, line.has("app")));
      default -> when(line.fit(0, 2, "r", "app") && asksWhom(line), () -> get(id, line));
    };
  }

  private String id(ContractWords line) {
    return line.flags().getOrDefault("r", line.flags().getOrDefault("relation", relationId));
  }

  private boolean asksWhom(ContractWords line) {
    return id(line).contains(":") && (!relationId.isEmpty() || line.words().size() == 2);
  }

  private Object set(String id, Map<String, String> pairs, boolean app) {
    if (app) {
      tools.relationSetApplication(id, pairs);
    } else {
      tools.relationSet(id, pairs);
    }
    return SILENT;
  }

  private Object get(String id, ContractWords line) {
    String remote = event instanceof Event.OfRelation about ? about.remote() : "";
    String whom = line.word(1).orElse(remote.isEmpty() ? remoteApplication : remote);
    boolean unit = whom.contains("/") && !line.has("app");
    Map<String, String> bag =
        unit
            ? tools.relationGet(id, whom)
            : tools.relationGetApplication(id, whom.replaceFirst("/.*", ""));
    String key = line.word(0).orElse("-");
    return key.equals("-") ? bag : bag.get(key);
  }
}
