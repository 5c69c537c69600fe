package charms.cli.juju;

import charms.cli.command.HelpOption;
import charms.cli.command.Surroundings;
import charms.engine.nspawn.HostThing;
import charms.engine.nspawn.HostThings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code host-check} and {@code host-clean}: what real machines brought to this host:
 *
 * <pre>
 * Model     State  Thing
 * 1a2b3c4d  gone   bridge cb-1a2b3c4d
 * </pre>
 */
@Command(
    description =
        "Tells what real machines brought to this host, and which of it belongs to no model any"
            + " more (host-check, exit status 1 where there is such), or takes that away"
            + " (host-clean).")
public final class HostCommand implements Callable<Integer> {
  private final Surroundings surroundings;
  private final boolean clean;

  @Option(
      names = "--all",
      description =
          "host-clean: takes away what models use too, of all users; their next command starts"
              + " the machines again.")
  private boolean all;

  @Mixin private HelpOption help;

  /**
   * @param clean whether leftovers are taken away
   */
  public HostCommand(Surroundings surroundings, boolean clean) {
    this.surroundings = surroundings;
    this.clean = clean;
  }

  @Override
  public Integer call() {
    try {
      List<HostThing> left = new ArrayList<>();
      List<HostThing> things = HostThings.all();
      Set<String> used = all ? Set.of() : HostThings.tagsInUse();
      for (HostThing thing : things) {
        if (!used.contains(thing.tag())) {
          left.add(thing);
        }
      }
      return clean ? clean(left) : show(things, left);
    } catch (IOException cause) {
      throw new UncheckedIOException("cannot look after this host", cause);
    }
  }

  private int clean(List<HostThing> left) throws IOException {
    HostThings.remove(left);
    left.forEach(thing -> surroundings.output().println("removed " + thing));
    if (left.isEmpty()) {
      surroundings.output().println("nothing to remove");
    }
    return 0;
  }

  private int show(List<HostThing> things, List<HostThing> left) {
    if (things.isEmpty()) {
      surroundings.output().println("no real machines on this host");
      return 0;
    }
    TextTable table = new TextTable(List.of("Model", "State", "Thing"), Set.of());
    for (HostThing thing : things) {
      table.add(thing.tag(), left.contains(thing) ? "gone" : "there", thing.toString());
    }
    surroundings.output().print(table.text());
    if (!left.isEmpty()) {
      surroundings.output().println("charm juju host-clean takes away what is gone");
    }
    return left.isEmpty() ? 0 : 1;
  }
}
