package charms.layer.openstack;

import charms.layer.basic.Services;
import charms.reactive.HookContext;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether the unit's services are meant to run (openstack-layer.md section 6, pause). The user's
 * pause and the release upgrade of the machine are kept apart.
 */
public final class UnitPause {
  /** Set while services are not to run. */
  public static final String PAUSED = "charm.paused";

  private static final String SERIES = "charm.series-upgrading";
  private static final String UNIT = "unit-paused";
  private static final String UPGRADING = "unit-upgrading";

  private final HookContext context;

  private UnitPause(HookContext context) {
    this.context = context;
  }

  /** The one of this hook. */
  public static UnitPause of(HookContext context) {
    return context.shared(UnitPause.class, UnitPause::new);
  }

  public boolean isPaused() {
    return context.flags().isSet(PAUSED);
  }

  /** True between the hooks pre-series-upgrade and post-series-upgrade. */
  public boolean isUpgradingSeries() {
    return Boolean.TRUE.equals(context.store().get(UPGRADING).orElse(false));
  }

  /**
   * Stops services and keeps them stopped.
   *
   * @throws IllegalStateException if one of them still runs
   */
  void pause(List<String> services) {
    Services machine = new Services(context.host());
    machine.disable(services);
    context.flags().set(PAUSED);
    context.store().set(UNIT, true);
    List<String> running = new ArrayList<>(services);
    running.removeAll(machine.notRunning(services));
    if (!running.isEmpty() && !isUpgradingSeries()) {
      throw new IllegalStateException(
          "Couldn't pause: " + String.join(", ", running) + " didn't pause cleanly.");
    }
  }

  /**
   * Lets services run again.
   *
   * @throws IllegalStateException if one of them does not run
   */
  void resume(List<String> services) {
    Services machine = new Services(context.host());
    machine.enable(services);
    context.flags().clear(PAUSED);
    context.store().unset(UNIT);
    List<String> stopped = machine.notRunning(services);
    if (!stopped.isEmpty()) {
      throw new IllegalStateException(
          "Couldn't resume: " + String.join(", ", stopped) + " didn't resume cleanly.");
    }
  }

  /** Before the machine's own release is upgraded. */
  void prepareSeriesUpgrade(List<String> services) {
    context.flags().set(SERIES);
    context.store().set(UPGRADING, true);
    pause(services);
  }

  /** After it. */
  void completeSeriesUpgrade(List<String> services) {
    context.flags().clear(SERIES);
    context.store().unset(UPGRADING);
    resume(services);
  }
}
