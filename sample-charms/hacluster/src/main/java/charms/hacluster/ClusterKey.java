package charms.hacluster;

import charms.layer.leadership.Leadership;
import charms.reactive.HookContext;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/** The key by which corosync's nodes know each other: the leader makes it once. */
final class ClusterKey {
  private static final String SETTING = "authkey";
  private static final int BYTES = 128;

  private final Leadership leadership;

  ClusterKey(HookContext context) {
    leadership = Leadership.of(context);
  }

  /** 256 hexadecimal digits; empty on a unit that does not lead, until the leader has made it. */
  Optional<String> text() {
    Optional<String> kept = leadership.get(SETTING);
    if (kept.isPresent() || !leadership.isLeader()) {
      return kept;
    }
    byte[] bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    String made = HexFormat.of().formatHex(bytes);
    leadership.set(Map.of(SETTING, made));
    return Optional.of(made);
  }
}
