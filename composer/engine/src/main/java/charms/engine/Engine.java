package charms.engine;

import charms.engine.action.ActionOperation;
import charms.engine.action.ActionResult;
import charms.engine.action.OperationLog;
import charms.engine.bundle.Bundle;
import charms.engine.bundle.Placement;
import charms.engine.change.RemovalOptions;
import charms.engine.copy.CopyRequest;
import charms.engine.dashboard.Dashboard;
import charms.engine.fault.ModelFaults;
import charms.engine.hook.DebugShell;
import charms.engine.log.LogFilter;
import charms.engine.log.LogLine;
import charms.engine.machine.CommandStreams;
import charms.engine.machine.MachineChanges;
import charms.engine.operation.Settled;
import charms.engine.state.LogTail;
import charms.engine.state.StatusLog;
import charms.engine.status.ModelStatus;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * The engine's one door. Opened with {@link EmbeddedEngine#open}; one instance serves one command.
 *
 * <p>Methods that wish for something change the model and return at once; {@link #settle} then runs
 * hooks until nothing is due. All of them throw {@link charms.engine.state.ModelException} when the
 * model cannot grant the wish (its message is Juju's, without {@code ERROR}), and change nothing
 * then; the same exception says when another command holds the model. Reading needs no lock.
 */
public interface Engine extends AutoCloseable {
  /**
   * Adds an application and its units.
   *
   * @throws charms.model.diag.CharmException when the directory or file is no charm, or a file of
   *     the charm is wrong
   */
  Deployed deploy(DeployRequest request);

  /**
   * Brings the model to what a bundle says; what is there already stays as it is. All of it is done
   * or nothing.
   *
   * @param dryRun changes nothing
   * @return the steps in words, as in {@code add unit mysql/0 to new machine 0}; none when all was
   *     there
   * @throws charms.model.diag.CharmException when something in the bundle cannot be done
   */
  List<String> deployBundle(Bundle bundle, boolean dryRun);

  /**
   * The model as a bundle, keys in Juju's order.
   *
   * @param directory where the bundle will be: charms below it are named as beside it
   */
  Map<String, Object> exportBundle(Path directory);

  /**
   * Gives an application a newer charm; its units run upgrade-charm.
   *
   * @param charm a directory or a {@code .charm} file; empty: where the charm came from
   * @param resources files for the charm's resources
   */
  Deployed refresh(String application, Optional<Path> charm, Map<String, Path> resources);

  /** Trusts an application, or does no longer. */
  void trust(String application, boolean trusted);

  /** An application's actions: the block of actions.yaml by name, as JSON-like values. */
  SortedMap<String, Map<String, Object>> actions(String application);

  /** Adds units on machines of their own; their names, as in {@code congress/1}. */
  default List<String> addUnit(String application, int count) {
    return addUnit(application, count, List.of());
  }

  /**
   * Adds units; their names, as in {@code congress/1}.
   *
   * @param to where they go, one after the other; those after the last on machines of their own
   */
  List<String> addUnit(String application, int count, List<Placement.ByMachine> to);

  /** Relates two endpoints given as {@code APP} or {@code APP:ENDPOINT}. */
  void integrate(String one, String other);

  /** Starts the end of a relation. */
  void removeRelation(String one, String other);

  /** Starts the end of a relation given by its number. */
  void removeRelation(int id);

  /** Starts the units' end; storage is kept where its pool keeps it. */
  default void removeUnit(List<String> units, boolean force) {
    removeUnit(units, new RemovalOptions(force, false));
  }

  /** Starts the units' end. */
  void removeUnit(List<String> units, RemovalOptions options);

  /** Starts the end of an application; storage is kept where its pool keeps it. */
  default void removeApplication(String application, boolean force) {
    removeApplication(application, new RemovalOptions(force, false));
  }

  /** Starts the end of an application, its units and relations. */
  void removeApplication(String application, RemovalOptions options);

  /** Options and their values. */
  ApplicationConfig config(String application);

  /** Sets options, as in {@code vip: 10.5.100.1}, and puts others back to their defaults. */
  void configure(String application, Map<String, String> values, List<String> reset);

  /** Gives an application a file, as in {@code software} and {@code software-2.zip}. */
  void attachResource(String application, String resource, Path file);

  /** The resources an application's charm can use, by name. */
  List<ApplicationResource> resources(String application);

  /** The storage of units, and kept storage. */
  ModelStorage storage();

  /** The secrets of charms, and a user's own. */
  ModelSecrets secrets();

  void expose(String application, boolean exposed);

  /** Lets a unit in error go on: by running the hook again, or as if it had succeeded. */
  void resolved(String unit, boolean retry);

  /**
   * From now on runs a shell in place of hooks and actions of a unit, and a failed hook among them
   * again; no two hooks run at once then. The unit may come later.
   *
   * @throws charms.engine.state.ModelException when the unit's charm has no such hook or action
   */
  void debugHooks(DebugShell shell);

  /** What is to go wrong on purpose. */
  ModelFaults faults();

  /** Machines that crash on purpose, and start again. */
  MachineFaults machineFaults();

  /** The units in error, sorted. */
  List<String> unitsInError();

  /**
   * Runs hooks until nothing is due, secrets that are due by the clock among it. Units in error are
   * left alone.
   */
  Settled settle();

  /**
   * Wishes for an action. Parameters are checked against {@code actions.yaml}.
   *
   * @param parameters JSON-like values by name
   */
  ActionOperation enqueueAction(List<String> units, String action, Map<String, Object> parameters);

  /** Runs an operation's tasks; their ends in the operation's order. */
  List<ActionResult> runOperation(ActionOperation operation);

  /** Runs a command line in a unit's hook context with {@code bash}; its exit status. */
  int exec(String unit, String commandLine, CommandStreams streams);

  /** What actions and commands came to. */
  OperationLog operations();

  /**
   * Runs a command line in a unit's ({@code congress/0}) or a numbered machine; its exit status.
   */
  int ssh(String target, String commandLine, CommandStreams streams);

  /**
   * Copies files between machines and this host as scp does, all as root. A copy is there whole or
   * not at all; what cannot be copied does not stop the rest.
   *
   * @throws charms.engine.state.ModelException when something could not be copied, in Juju's words
   */
  void copy(CopyRequest request);

  ModelStatus status();

  /** The statuses units and applications had. */
  StatusLog statusLog();

  /** Lines of the log, oldest first. */
  List<LogLine> debugLog(LogFilter filter);

  /** Reads the log on and on, from its beginning. */
  LogTail logTail();

  /** What can be told of one unit and its relations; as {@code juju show-unit} prints it. */
  Optional<Map<String, Object>> showUnit(String unit);

  /**
   * What was done to a unit's machine, or to the machine of a number; nothing before it is made.
   */
  MachineChanges machineChanges(String target);

  /**
   * Serves a page about the model. The engine lets go of the model and does nothing else from then
   * on: other commands may change the model or destroy it while the page is open.
   *
   * @param port on the loopback interface; 0 for any that is free
   */
  Dashboard dashboard(int port);

  /** Settings of the model by key. */
  SortedMap<String, String> modelConfig();

  /**
   * Puts the model on a cloud, as in {@code nspawn}, while it has no machines.
   *
   * @throws charms.engine.state.ModelException when there is no such cloud
   * @throws charms.model.diag.CharmException when machines cannot be made there, with the remedy
   */
  void chooseCloud(String name);

  /** Changes settings of the model, as in {@code default-base: ubuntu@22.04}. */
  void configureModel(Map<String, String> values);

  /**
   * Removes everything: applications with their hooks unless forced, then machines and the model.
   *
   * @return what settling came to; when units stay in error the model stays
   */
  Settled destroyModel(boolean force);

  /** Ends the engine's threads and what they run, and gives the lock back. */
  @Override
  void close();
}
