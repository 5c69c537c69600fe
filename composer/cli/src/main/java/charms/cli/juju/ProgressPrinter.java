package charms.cli.juju;

import charms.engine.operation.EngineListener;
import charms.engine.operation.HookFailure;
import charms.engine.operation.HookRun;
import java.io.PrintStream;

/**
 * Shows which hooks run, and everything about one that fails:
 *
 * <pre>
 * congress/0 shared-db-relation-changed (mysql/0)
 *
 * ERROR congress/0: hook failed: "config-changed": exit status 1
 *   | charms/congress/CongressHandlers.java:31: error: cannot finish hook ...
 *   go on: charm juju resolved congress/0
 * </pre>
 */
final class ProgressPrinter implements EngineListener {
  private final PrintStream to;
  private final boolean quiet;

  ProgressPrinter(PrintStream to, boolean quiet) {
    this.to = to;
    this.quiet = quiet;
  }

  @Override
  public void started(HookRun run) {
    if (!quiet) {
      to.println(
          run.unit() + " " + run.hook() + run.remote().map(name -> " (" + name + ")").orElse(""));
    }
  }

  @Override
  public void failed(HookRun run, HookFailure failure) {
    to.println();
    to.println("ERROR " + run.unit() + ": hook failed: \"" + run.hook() + "\": " + failure.cause());
    failure.output().lines().forEach(line -> to.println("  | " + line));
    to.println("  go on: " + failure.remedy());
    to.println();
  }

  @Override
  public void note(String message) {
    if (!quiet) {
      to.println(message);
    }
  }
}
