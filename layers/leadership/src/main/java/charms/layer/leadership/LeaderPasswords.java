package charms.layer.leadership;

import charms.layer.basic.Passwords;
import charms.reactive.HookContext;
import java.util.Map;
import java.util.Optional;

/**
 * Passwords of accounts: the leader makes each once, every unit and every later leader reads it
 * from the leader settings, under {@code password-ACCOUNT}.
 *
 * <pre>{@code
 * Optional<String> password = LeaderPasswords.of(context).of("congress");
 * }</pre>
 */
public final class LeaderPasswords {
  private static final String KEY = "password-";

  private final Leadership leadership;

  private LeaderPasswords(HookContext context) {
    this.leadership = Leadership.of(context);
  }

  /** The one of this hook. */
  public static LeaderPasswords of(HookContext context) {
    return context.shared(LeaderPasswords.class, LeaderPasswords::new);
  }

  /** The account's password; empty on a unit that does not lead, until the leader has made it. */
  public Optional<String> of(String account) {
    String key = KEY + account.replace('_', '-');
    Optional<String> kept = leadership.get(key);
    if (kept.isPresent() || !leadership.isLeader()) {
      return kept;
    }
    String made = new Passwords().make();
    leadership.set(Map.of(key, made));
    return Optional.of(made);
  }
}
