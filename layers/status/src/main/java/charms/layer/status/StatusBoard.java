package charms.layer.status;

import charms.reactive.HookContext;
import charms.reactive.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Where layers write what they would have the unit's status be:
 *
 * <pre>{@code
 * StatusBoard.of(context).forLayer("apache").waiting("for a certificate");
 * }</pre>
 *
 * <p>{@code maintenance} shows at once. Of all else the unit shows one at the end of the hook: the
 * worst, blocked before waiting before active; among those of one kind that of the highest layer,
 * the charm's own first; of one layer the latest (reactive-runtime.md section 6, layer-status,
 * where the same is meant). A hook in which no layer wrote leaves the status as it is.
 */
public final class StatusBoard {
  /**
   * One wish.
   *
   * @param rank of its layer, base layer 0
   * @param number in the order of writing
   */
  private record Wish(WorkloadState state, String message, int rank, int number) {
    boolean outranks(Wish other) {
      if (state != other.state) {
        return state.compareTo(other.state) < 0;
      }
      return rank != other.rank ? rank > other.rank : number > other.number;
    }
  }

  private final HookContext context;
  private final List<Wish> wishes = new ArrayList<>();

  private StatusBoard(HookContext context) {
    this.context = context;
  }

  /** The one of this hook. */
  public static StatusBoard of(HookContext context) {
    return context.shared(StatusBoard.class, StatusBoard::new);
  }

  /**
   * What a layer writes to.
   *
   * @param layer as in {@code apache}
   * @throws IllegalArgumentException if the charm has no such layer
   */
  public Status forLayer(String layer) {
    int rank = context.charm().layers().indexOf(layer);
    if (rank < 0) {
      throw new IllegalArgumentException(
          "the charm has no layer '" + layer + "'; it has " + context.charm().layers());
    }
    return new LayerStatus(rank);
  }

  /** Shows the wish that outranks all others. */
  void show() {
    if (wishes.isEmpty()) {
      return;
    }
    Wish winner = wishes.get(0);
    for (Wish wish : wishes) {
      winner = wish.outranks(winner) ? wish : winner;
    }
    context.log().info("status-set: " + word(winner) + ": " + winner.message());
    switch (winner.state()) {
      case BLOCKED -> context.status().blocked(winner.message());
      case WAITING -> context.status().waiting(winner.message());
      case ACTIVE -> context.status().active(winner.message());
    }
  }

  private static String word(Wish wish) {
    return wish.state().name().toLowerCase(Locale.ROOT);
  }

  private final class LayerStatus implements Status {
    private final int rank;

    LayerStatus(int rank) {
      this.rank = rank;
    }

    @Override
    public void maintenance(String message) {
      context.status().maintenance(message);
    }

    @Override
    public void blocked(String message) {
      wishes.add(new Wish(WorkloadState.BLOCKED, message, rank, wishes.size()));
    }

    @Override
    public void waiting(String message) {
      wishes.add(new Wish(WorkloadState.WAITING, message, rank, wishes.size()));
    }

    @Override
    public void active(String message) {
      wishes.add(new Wish(WorkloadState.ACTIVE, message, rank, wishes.size()));
    }
  }
}
