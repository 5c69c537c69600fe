package charms.cli.command;

import java.util.SortedMap;
import java.util.concurrent.Callable;

/** A command that is but the front of others, as {@code fault} of {@code fault lose}. */
public interface CommandGroup {
  /** The commands by name. */
  SortedMap<String, Callable<Integer>> members();
}
