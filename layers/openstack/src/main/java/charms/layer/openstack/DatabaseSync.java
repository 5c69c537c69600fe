package charms.layer.openstack;

import charms.layer.leadership.Leadership;
import charms.reactive.HookContext;
import java.util.List;
import java.util.Map;

/**
 * Brings the database to the release's schema: a matter of the leader (openstack-layer.md section
 * 6, db_sync).
 */
final class DatabaseSync {
  private static final String DONE = "db-sync-done";

  private final HookContext context;
  private final Leadership leadership;

  DatabaseSync(HookContext context) {
    this.context = context;
    this.leadership = Leadership.of(context);
  }

  /**
   * Runs the programs where this is to be done once for the application and is not yet.
   *
   * @return true if they ran
   */
  boolean once(List<List<String>> commands) {
    if (commands.isEmpty() || leadership.get(DONE).isPresent() || !leadership.isLeader()) {
      return false;
    }
    context.status().maintenance("Synchronising database");
    run(commands);
    leadership.set(Map.of(DONE, "True"));
    return true;
  }

  /** Runs the programs on the leader, as after each upgrade. */
  void onLeader(List<List<String>> commands) {
    if (leadership.isLeader()) {
      run(commands);
    } else {
      context.log().info("Deferring DB sync to leader");
    }
  }

  private void run(List<List<String>> commands) {
    for (List<String> command : commands) {
      context.host().run(command, Map.of()).orThrow();
    }
  }
}
