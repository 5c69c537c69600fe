package charms.reactive.internal;

import charms.reactive.hooktool.HookTools;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

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
    return variable("JUJU_ACTION_NAME")
        .or(
            () ->
                variable("JUJU_DISPATCH_PATH")
                    .filter(path -> path.startsWith("actions/"))
                    .map(HookFacts::lastPart));
  }

  /** The hook's name, or the action's. */
  String hook() {
    return action()
        .or(() -> variable("JUJU_HOOK_NAME"))
        .or(() -> variable("JUJU_DISPATCH_PATH").map(HookFacts::lastPart))
        .orElse(argument);
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

  private Optional<String> variable(String name) {
    return Optional.ofNullable(environment.get(name)).filter(value -> !value.isEmpty());
  }

  private static String lastPart(String path) {
    return Path.of(path).getFileName().toString();
  }
}
