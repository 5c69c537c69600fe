package charms.reactive.internal;

import charms.reactive.hooktool.HookTools;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the environment says about the hook that runs (juju-contract.md section 3).
 *
 * @param environment JUJU_ variables and all others
 * @param argument the hook's name as the stub gave it; used where the environment has none
 * @param tools the hook tools
 */
record HookFacts(Map<String, String> environment, String argument, HookTools tools) {
  HookFacts {
    environment = Map.copyOf(environment);
  }

  String unit() {
    return variable("JUJU_UNIT_NAME").orElse("unknown/0");
  }

  String application() {
    return UnitNumber.application(unit());
  }

  /** The action's name; empty in a hook. */
  Optional<String> action() {
    Optional<String> named = variable("JUJU_ACTION_NAME");
    Optional<String> dispatched = variable("JUJU_DISPATCH_PATH");
    boolean action = dispatched.isPresent() && dispatched.get().startsWith("actions/");
    return named.isPresent() || !action ? named : Optional.of(lastPart(dispatched.get()));
  }

  /** The hook's name, or the action's. */
  String hook() {
    Optional<String> action = action();
    if (action.isPresent()) {
      return action.get();
    }
    Optional<String> named = variable("JUJU_HOOK_NAME");
    if (named.isPresent()) {
      return named.get();
    }
    Optional<String> dispatched = variable("JUJU_DISPATCH_PATH");
    return dispatched.isPresent() ? lastPart(dispatched.get()) : argument;
  }

  /** The endpoint of a relation hook; empty in all others. */
  Optional<String> endpoint() {
    return variable("JUJU_RELATION");
  }

  Optional<String> relationId() {
    return variable("JUJU_RELATION_ID");
  }

  /** The remote unit of a relation hook. */
  Optional<String> remoteUnit() {
    return variable("JUJU_REMOTE_UNIT");
  }

  /** The remote application, if the hook is one of that relation. */
  Optional<String> remoteApplication(String relation) {
    return relationId().filter(relation::equals).flatMap(id -> variable("JUJU_REMOTE_APP"));
  }

  /** True in a hook that may only report metrics. */
  boolean restricted() {
    return hook().equals("meter-status-changed") || hook().equals("collect-metrics");
  }

  /** The variables that tell what happened; they are kept with an event that is put off. */
  Map<String, String> ofEvent() {
    Map<String, String> variables = new TreeMap<>();
    for (String name : environment.keySet()) {
      boolean telling =
          name.startsWith("JUJU_RELATION")
              || name.startsWith("JUJU_REMOTE")
              || name.startsWith("JUJU_STORAGE")
              || name.startsWith("JUJU_SECRET")
              || name.equals("JUJU_DEPARTING_UNIT");
      if (telling) {
        variables.put(name, environment.get(name));
      }
    }
    variables.put("JUJU_HOOK_NAME", hook());
    return variables;
  }

  /** A variable that is set and not empty. */
  Optional<String> variable(String name) {
    String value = environment.getOrDefault(name, "");
    return value.isEmpty() ? Optional.empty() : Optional.of(value);
  }

  private static String lastPart(String path) {
    return Path.of(path).getFileName().toString();
  }
}
