package charms.cli.juju;

import charms.cli.command.Surroundings;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;

/**
 * A command of {@code charm juju}, with its line in the help.
 *
 * @param usage its name and arguments, as in {@code integrate A[:EP] B[:EP]}
 * @param meaning what it does, in few words
 * @param others its other names, as in {@code add-relation}; none for most
 * @param maker makes it
 */
public record JujuCommand(
    String usage,
    String meaning,
    List<String> others,
    Function<Surroundings, Callable<Integer>> maker) {
  public JujuCommand {
    others = List.copyOf(others);
  }

  static JujuCommand of(
      String usage, String meaning, Function<Surroundings, Callable<Integer>> maker) {
    return new JujuCommand(usage, meaning, List.of(), maker);
  }

  /** The same command under more names. */
  JujuCommand also(String... names) {
    return new JujuCommand(usage, meaning, List.of(names), maker);
  }

  /** As in {@code integrate}. */
  public String name() {
    return usage.split(" ", 2)[0];
  }

  boolean answersTo(String word) {
    return word.equals(name()) || others.contains(word);
  }

  /** What it does, and its other names. */
  String explained() {
    return others.isEmpty() ? meaning : meaning + " (also " + String.join(", ", others) + ")";
  }
}
