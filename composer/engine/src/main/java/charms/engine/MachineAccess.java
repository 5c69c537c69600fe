package charms.engine;

import charms.engine.copy.CopyRequest;
import charms.engine.copy.Copying;
import charms.engine.hook.Passage;
import charms.engine.machine.CommandStreams;
import charms.engine.machine.Machine;
import charms.engine.machine.MachineChanges;
import charms.engine.machine.MachineCommand;
import charms.engine.operation.EngineListener;
import charms.engine.operation.UnitMachines;
import charms.engine.state.Model;
import charms.engine.state.ModelException;
import charms.engine.state.ModelMachine;
import charms.engine.state.ModelStore;
import charms.engine.state.UnitName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** Reaches into machines outside any hook: a unit's, as in {@code congress/0}, or by number. */
record MachineAccess(ModelStore store, UnitMachines machines, EngineListener listener) {
  /** Runs a command line; its exit status. */
  int run(String target, String commandLine, CommandStreams streams) {
    try {
      return Passage.run(
          machine(target)
              .start(
                  new MachineCommand(
                      List.of("/bin/bash", "-c", commandLine),
                      Map.of("HOME", "/root", "LANG", "C.UTF-8", "TERM", "dumb"),
                      "/root",
                      MachineCommand.Streams.PIPES)),
          streams);
    } catch (IOException cause) {
      throw new UncheckedIOException("cannot run the command on " + target, cause);
    }
  }

  /** Copies files between machines and this host. */
  void copy(CopyRequest request) {
    try {
      new Copying(request, this::machine).run();
    } catch (IOException cause) {
      throw new UncheckedIOException("cannot copy the files", cause);
    }
  }

  private Machine machine(String target) throws IOException {
    if (isNumber(target)) {
      return machines.numbered(store.read(model -> modelMachine(model, target)), listener::note);
    }
    return machines.of(store.read(model -> model.needUnit(UnitName.parse(target))), listener::note);
  }

  /** What was done to the machine; nothing before it is made. */
  MachineChanges changes(String target) {
    ModelMachine found = store.read(model -> modelMachine(model, target));
    try {
      return found.made()
          ? machines.numbered(found, listener::note).changes()
          : MachineChanges.NONE;
    } catch (IOException cause) {
      throw new UncheckedIOException("cannot read machine " + found.id(), cause);
    }
  }

  static ModelMachine modelMachine(Model model, String target) {
    int id =
        isNumber(target)
            ? Integer.parseInt(target)
            : model.needUnit(UnitName.parse(target)).machine();
    return model.machine(id).orElseThrow(() -> new ModelException("machine " + id + " not found"));
  }

  private static boolean isNumber(String target) {
    return target.matches("[0-9]{1,9}");
  }
}
