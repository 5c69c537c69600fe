package charms.reactive.internal;

import charms.reactive.Endpoint;
import charms.reactive.ToolCommand;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Endpoints for handlers in other languages (reactive-runtime.md section 3 and defect D8):
 *
 * <pre>
 * relation_call METHOD [--relation_name NAME | --flag FLAG] WORD...
 * </pre>
 */
final class RelationCommands {
  private final EndpointSet endpoints;

  RelationCommands(EndpointSet endpoints) {
    this.endpoints = endpoints;
  }

  void addTo(Map<String, ToolCommand> commands) {
    commands.put("relation_call", this::call);
  }

  private @Nullable Object call(List<String> words) {
    List<String> left = new ArrayList<>(words);
    Map<String, String> given = CommandOptions.take(left, "relation_name", "flag", "state");
    if (left.isEmpty()) {
      throw new IllegalArgumentException(
          "expected METHOD [--relation_name NAME | --flag FLAG] WORD...");
    }
    String method = left.remove(0);
    return endpoint(given).call(method, left);
  }

  private Endpoint endpoint(Map<String, String> given) {
    String name = given.get("relation_name");
    String flag = given.getOrDefault("flag", given.getOrDefault("state", ""));
    if (name == null && flag.isEmpty()) {
      throw new IllegalArgumentException("Must specify either relation_name or flag");
    }
    Endpoint found = name == null ? endpoints.ofFlag(flag) : endpoints.named(name);
    if (found == null) {
      throw new IllegalArgumentException("Relation not found: " + (name == null ? flag : name));
    }
    return found;
  }
}
