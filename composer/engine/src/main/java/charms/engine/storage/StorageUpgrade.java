package charms.engine.storage;

import charms.engine.state.Charm;
import charms.engine.state.CharmStorage;
import java.util.Optional;

/** Whether units keep what storage they have when their charm becomes a newer one. */
public record StorageUpgrade(Charm before, Charm after) {
  /**
   * Why they cannot, in Juju's words: storage that the newer charm no longer has, more of one than
   * the older asked for, or one of another kind. Empty where they can.
   */
  public Optional<String> problem() {
    for (CharmStorage old : before.storage().values()) {
      CharmStorage now = after.storage().get(old.name());
      if (now == null) {
        return Optional.of("storage \"" + old.name() + "\" removed");
      }
      String changed = changed(old, now);
      if (!changed.isEmpty()) {
        return Optional.of("existing storage \"" + old.name() + "\" " + changed);
      }
    }
    for (CharmStorage now : after.storage().values()) {
      if (now.least() > 0 && !before.storage().containsKey(now.name())) {
        return Optional.of("required storage \"" + now.name() + "\" added");
      }
    }
    return Optional.empty();
  }

  private static String changed(CharmStorage old, CharmStorage now) {
    if (old.kind() != now.kind()) {
      return "type changed from \"%s\" to \"%s\"".formatted(old.kind().word(), now.kind().word());
    }
    if (now.least() > old.least()) {
      return "range contracted: min increased from %d to %d".formatted(old.least(), now.least());
    }
    boolean fewer =
        now.most() != CharmStorage.ANY_NUMBER
            && (old.most() == CharmStorage.ANY_NUMBER || now.most() < old.most());
    return fewer ? "range contracted: max decreased to " + now.most() : "";
  }
}
