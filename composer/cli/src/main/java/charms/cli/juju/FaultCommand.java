package charms.cli.juju;

import charms.cli.command.CommandGroup;
import charms.cli.command.HelpOption;
import charms.cli.command.Surroundings;
import charms.cli.command.UsageException;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code fault}: what is to go wrong on purpose. */
@Command(
    synopsisSubcommandLabel = "COMMAND",
    description = "Lets things go wrong on purpose, to see how charms recover.",
    footer = "A unit whose hook failed goes on with: charm juju resolved UNIT")
public final class FaultCommand implements Callable<Integer>, CommandGroup {
  private final Surroundings surroundings;

  @Mixin private HelpOption help;

  public FaultCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public SortedMap<String, Callable<Integer>> members() {
    SortedMap<String, Callable<Integer>> members = new TreeMap<>();
    members.put("kill-hook", new FaultKillCommand(surroundings));
    members.put("fail-tool", new FaultToolCommand(surroundings));
    members.put("fail-install", new FaultInstallCommand(surroundings));
    members.put("lose", new FaultUnitCommand(surroundings, true));
    members.put("find", new FaultUnitCommand(surroundings, false));
    members.put("kill-machine", new FaultMachineCommand(surroundings, true));
    members.put("start-machine", new FaultMachineCommand(surroundings, false));
    members.put("move-leader", new FaultLeaderCommand(surroundings));
    members.put("list", new FaultListCommand(surroundings));
    members.put("clear", new FaultClearCommand(surroundings));
    return members;
  }

  @Override
  public Integer call() {
    throw new UsageException("name a command, as in: fault kill-hook congress/0");
  }
}
