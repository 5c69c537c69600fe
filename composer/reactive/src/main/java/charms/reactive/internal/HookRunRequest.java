package charms.reactive.internal;

import charms.reactive.CharmDefinition;
import charms.reactive.hooktool.HookTools;
import charms.reactive.host.Host;
import java.nio.file.Path;
import java.util.Map;

/**
 * What one run of a hook or action needs.
 *
 * @param charm the charm as composed
 * @param environment the hook's variables (juju-contract.md section 3)
 * @param argument the hook's name as its stub gave it; used where the environment has none
 * @param charmDirectory with {@code templates/} and {@code metadata.yaml}
 * @param tools the hook tools
 * @param host the machine
 * @param time of the hook's start, in milliseconds since 1970
 * @param stateFile where the unit's state is kept; need not exist
 */
public record HookRunRequest(
    CharmDefinition charm,
    Map<String, String> environment,
    String argument,
    Path charmDirectory,
    HookTools tools,
    Host host,
    long time,
    Path stateFile) {

  /**
   * The unit's state as it was last committed; where there is none yet, what a Python charm left.
   *
   * @throws RuntimeException where either cannot be read
   */
  UnitState state() {
    UnitState state = UnitState.read(stateFile);
    if (state.fresh()) {
      new PythonState(host, charmDirectory).into(state);
    }
    return state;
  }
}
