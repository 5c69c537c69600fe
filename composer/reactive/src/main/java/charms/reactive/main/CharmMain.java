package charms.reactive.main;

import charms.reactive.CharmDefinition;
import charms.reactive.HandlerSpec;
import charms.reactive.hooktool.ProcessHookTools;
import charms.reactive.host.MachineHost;
import charms.reactive.internal.CommandAnswer;
import charms.reactive.internal.CommandRun;
import charms.reactive.internal.HookOutcome;
import charms.reactive.internal.HookRun;
import charms.reactive.internal.HookRunRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Runs one hook or action of a charm in this process. The only place that prints and exits. */
public final class CharmMain {
  /** Set while the class-data archive is being made. */
  private static final String ARCHIVE = "charm.archive";

  private static final String COMMAND = "--command";

  private CharmMain() {}

  /**
   * Runs the hook the environment names, else the one of the first argument, and ends the process:
   * status 0 when the hook succeeded, 1 when it failed. The failure's handler, with file and line,
   * and the flags that were set are printed to standard error:
   *
   * <pre>
   * charms/congress/CongressHandlers.java:31: error: cannot finish hook 'config-changed' of congress/0: no such option 'prot'
   *   handler: charms.congress.CongressHandlers.render
   *   flags: amqp.connected, shared-db.connected
   * </pre>
   */
  public static void run(CharmDefinition charm, String[] arguments) {
    Map<String, String> environment = System.getenv();
    String argument = arguments.length > 0 ? arguments[0] : "";
    String directory =
        environment.getOrDefault(
            "JUJU_CHARM_DIR",
            environment.getOrDefault("CHARM_DIR", System.getProperty("user.dir")));
    Path charmDirectory = Path.of(directory);
    MachineHost host = new MachineHost();
    HookRunRequest request =
        new HookRunRequest(
            charm,
            environment,
            argument,
            charmDirectory,
            new ProcessHookTools(host),
            host,
            System.currentTimeMillis(),
            charmDirectory.resolve(".unit-state.json"));
    if (argument.equals(COMMAND)) {
      command(request, arguments);
      return;
    }
    HookOutcome outcome = new HookRun(request).run();
    ClassArchive archive = new ClassArchive(charmDirectory.resolve(".charm.jsa"));
    if (System.getProperty(ARCHIVE) != null) {
      ArchiveTraining.loadAll(System.getProperty("java.class.path"));
      archive.made(outcome.invoked());
    } else {
      archive.used(outcome.invoked());
    }
    if (outcome instanceof HookOutcome.Failed failed) {
      String hook = environment.getOrDefault("JUJU_HOOK_NAME", argument);
      String unit = environment.getOrDefault("JUJU_UNIT_NAME", "this unit");
      System.err.println(describe(failed, hook, unit));
      System.exit(1);
    }
  }

  /** Runs one command of {@code charms.reactive}; its words stand behind {@code --command}. */
  private static void command(HookRunRequest request, String[] arguments) {
    List<String> words = List.of(arguments).subList(1, arguments.length);
    CommandAnswer answer = new CommandRun(request).run(words);
    System.out.print(answer.output());
    System.out.flush();
    System.err.print(answer.errors());
    System.exit(answer.status());
  }

  private static String describe(HookOutcome.Failed failed, String hook, String unit) {
    StringBuilder text = new StringBuilder();
    if (failed.handler().isPresent()) {
      HandlerSpec handler = failed.handler().get();
      text.append(handler.file()).append(':').append(handler.line()).append(": ");
    }
    text.append("error: cannot finish hook '").append(hook).append("' of ").append(unit);
    text.append(": ").append(message(failed.cause()));
    if (failed.handler().isPresent()) {
      text.append("\n  handler: ").append(failed.handler().get().key());
    }
    text.append("\n  flags: ").append(String.join(", ", failed.flags()));
    return text.toString();
  }

  private static String message(Throwable cause) {
    return cause.getMessage() == null ? cause.getClass().getName() : cause.getMessage();
  }
}
