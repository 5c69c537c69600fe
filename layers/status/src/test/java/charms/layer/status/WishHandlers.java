package charms.layer.status;

import charms.reactive.Hook;
import charms.reactive.HookContext;
import charms.reactive.Status;
import java.util.List;

/** Writes what a test asks for: {@code LAYER STATE MESSAGE}. */
final class WishHandlers {
  private final HookContext context;

  WishHandlers(HookContext context) {
    this.context = context;
  }

  @Hook("update-status")
  void write() {
    for (Object wish : (List<?>) context.store().get("wishes").orElse(List.of())) {
      String[] words = wish.toString().split(" ", 3);
      Status status = StatusBoard.of(context).forLayer(words[0]);
      switch (words[1]) {
        case "blocked" -> status.blocked(words[2]);
        case "waiting" -> status.waiting(words[2]);
        case "active" -> status.active(words[2]);
        default -> status.maintenance(words[2]);
      }
    }
  }
}
