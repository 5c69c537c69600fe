package charms.engine.hook;

import static java.nio.charset.StandardCharsets.UTF_8;

import charms.engine.log.LogLevel;
import charms.engine.log.UnitLog;
import charms.engine.machine.CommandStreams;
import charms.engine.machine.Machine;
import charms.engine.machine.MachineCommand;
import charms.engine.state.HookEvent;
import charms.engine.state.ModelStore;
import charms.engine.state.UnitName;
import charms.engine.tool.ActionRun;
import charms.engine.tool.HookEffects;
import charms.engine.tool.ToolCalls;
import charms.engine.tool.ToolContext;
import charms.engine.tool.ToolServer;
import charms.engine.tool.ToolServerSource;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Runs a charm's programs: {@code dispatch} where the charm has it, else {@code hooks/NAME} and
 * {@code actions/NAME} (juju-contract.md section 1).
 */
public final class HookRunner {
  private static final int SHOWN_LINES = 40;
  private static final int NOT_FOUND = 127;

  private final ModelStore store;
  private final ToolServerSource tools;
  private final Clock clock;
  private final Path resources;
  private final Optional<DebugShell> shell;

  /**
   * @param tools gives the server, once a machine is there
   * @param resources where resources are kept, by digest
   * @param shell runs in place of the programs of some hooks and actions
   */
  public HookRunner(
      ModelStore store,
      ToolServerSource tools,
      Clock clock,
      Path resources,
      Optional<DebugShell> shell) {
    this.store = store;
    this.tools = tools;
    this.clock = clock;
    this.resources = resources;
    this.shell = shell;
  }

  /**
   * Runs the hook of an event to its end.
   *
   * @param started hears of the process, to end it
   */
  public HookOutcome hook(
      UnitName unit, HookEvent event, Machine machine, Consumer<Process> started) {
    UnitLog log = log(unit);
    HookEffects effects = new HookEffects(clock);
    Optional<DueProgram> program = DueProgram.find(machine, unit, "hooks/" + event.hook(), shell);
    if (program.isEmpty()) {
      log.write(LogLevel.DEBUG, event.hook(), "hook not implemented");
      return new HookOutcome.Completed(effects);
    }
    ToolContext context =
        context(unit, Optional.of(event), Optional.empty(), log, effects, machine);
    HookKill kill = new HookKill(store, unit, event.hook(), log, effects);
    try (Access access = open(context, kill, machine)) {
      Map<String, String> variables = common(unit, event.hook(), access);
      HookEnvironment.addHook(variables, event);
      int status =
          program
              .get()
              .run(
                  store,
                  log,
                  variables,
                  process -> {
                    kill.process(process);
                    started.accept(process);
                  });
      if (kill.killed()) {
        return new HookOutcome.Failed(HookKill.CAUSE, tail(log));
      }
      if (effects.reboot() == HookEffects.Reboot.NOW) {
        return new HookOutcome.Interrupted();
      }
      if (status != 0) {
        return new HookOutcome.Failed("exit status " + status, tail(log));
      }
      Optional<String> refused = refusal(unit, effects, log);
      return refused.isPresent()
          ? new HookOutcome.Failed(refused.get(), tail(log))
          : new HookOutcome.Completed(effects);
    } catch (IOException cause) {
      return new HookOutcome.Failed(
          "cannot start hooks/" + event.hook() + ": " + cause.getMessage(), tail(log));
    }
  }

  /** Runs an action's program to its end. */
  public ActionEnd action(UnitName unit, ActionRun action, int task, Machine machine) {
    UnitLog log = log(unit);
    HookEffects effects = new HookEffects(clock);
    Optional<DueProgram> program =
        DueProgram.find(machine, unit, "actions/" + action.name(), shell);
    if (program.isEmpty()) {
      return new ActionEnd(NOT_FOUND, "action not implemented on unit \"" + unit + "\"", effects);
    }
    ToolContext context =
        context(unit, Optional.empty(), Optional.of(action), log, effects, machine);
    try (Access access = open(context, ToolCalls.UNHEARD, machine)) {
      Map<String, String> variables = common(unit, action.name(), access);
      HookEnvironment.addAction(variables, action.name(), task);
      int status = program.get().run(store, log, variables, process -> {});
      boolean refused = status == 0 && refusal(unit, effects, log).isPresent();
      return new ActionEnd(refused ? 1 : status, tail(log), effects);
    } catch (IOException cause) {
      return new ActionEnd(
          NOT_FOUND, "cannot start actions/" + action.name() + ": " + cause.getMessage(), effects);
    }
  }

  /**
   * Runs a command line with {@code bash} and the hook tools.
   *
   * @return its exit status; its effects count when it is 0
   */
  public int exec(UnitName unit, String commandLine, CommandStreams streams, Machine machine)
      throws IOException {
    HookEffects effects = new HookEffects(clock);
    UnitLog log = log(unit);
    ToolContext context = context(unit, Optional.empty(), Optional.empty(), log, effects, machine);
    try (Access access = open(context, ToolCalls.UNHEARD, machine)) {
      ToolInstallation.ensure(machine, new UnitPaths(unit));
      Map<String, String> variables = common(unit, "juju-exec", access);
      int status =
          Passage.run(
              machine.start(
                  new MachineCommand(
                      List.of("/bin/bash", "-c", commandLine),
                      variables,
                      new UnitPaths(unit).charm(),
                      MachineCommand.Streams.PIPES)),
              streams);
      if (status != 0) {
        return status;
      }
      Optional<String> refused = refusal(unit, effects, log);
      if (refused.isPresent()) {
        streams.errors().write(("ERROR " + refused.get() + "\n").getBytes(UTF_8));
        return 1;
      }
      store.update(model -> effects.commit(model, unit));
      return 0;
    }
  }

  /** A program's right to use hook tools, until it is closed. */
  private record Access(ToolServer server, String secret) implements AutoCloseable {
    @Override
    public void close() {
      server.close(secret);
    }
  }

  private Access open(ToolContext context, ToolCalls calls, Machine machine) throws IOException {
    ToolServer server = tools.server();
    InetAddress place = InetAddress.getByName(machine.spec().address());
    return new Access(server, server.open(context, calls, place));
  }

  private Map<String, String> common(UnitName unit, String name, Access access) {
    return store.read(
        model ->
            new HookEnvironment(model, unit)
                .common(name, access.server().address(), access.secret()));
  }

  private ToolContext context(
      UnitName unit,
      Optional<HookEvent> event,
      Optional<ActionRun> action,
      UnitLog log,
      HookEffects effects,
      Machine machine) {
    UnitResources copies = new UnitResources(resources, machine, new UnitPaths(unit));
    return new ToolContext(store, clock, unit, event, action, log, effects, copies);
  }

  /** What the model refuses when the program has ended; the log tells it. */
  private Optional<String> refusal(UnitName unit, HookEffects effects, UnitLog log) {
    Optional<String> refused =
        store
            .read(model -> effects.refusal(model, unit))
            .map(cause -> "cannot apply changes: " + cause);
    refused.ifPresent(cause -> log.write(LogLevel.ERROR, "commit", cause));
    return refused;
  }

  private UnitLog log(UnitName unit) {
    return new UnitLog(unit.toString(), clock, store::log);
  }

  private static String tail(UnitLog log) {
    List<String> lines = log.tail();
    return String.join("\n", lines.subList(Math.max(0, lines.size() - SHOWN_LINES), lines.size()));
  }
}
