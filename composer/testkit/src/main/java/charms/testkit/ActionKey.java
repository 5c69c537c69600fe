package charms.testkit;

import charms.reactive.hooktool.HookToolException;
import java.util.Set;
import java.util.regex.Pattern;

/** Names of an action's results, as Juju takes them (juju-contract.md section 4). */
final class ActionKey {
  private static final Set<String> RESERVED =
      Set.of("stdout", "stdout-encoding", "stderr", "stderr-encoding");
  private static final Pattern PART = Pattern.compile("[a-z0-9](?:[a-z0-9-]*[a-z0-9])?");

  private ActionKey() {}

  /**
   * Refuses a name.
   *
   * @param key parts joined by dots, as in {@code outcome.status}
   * @throws HookToolException which says what names are like
   */
  static void require(String key) {
    for (String part : key.split("\\.", -1)) {
      if (!PART.matcher(part).matches()) {
        throw new HookToolException(
            "cannot set result '"
                + key
                + "': between dots, names have lower-case letters, digits and inner hyphens");
      }
      if (RESERVED.contains(part)) {
        throw new HookToolException(
            "cannot set result '" + key + "': Juju keeps '" + part + "' for itself");
      }
    }
  }
}
