package charms.cli;

import charms.cli.command.Surroundings;
import java.util.function.Consumer;

/** Tells a user who waits at a terminal what is fetched; logs stay as they are. */
final class FetchProgress {
  private FetchProgress() {}

  static Consumer<String> on(Surroundings surroundings) {
    return System.console() == null ? line -> {} : line -> surroundings.errors().println(line);
  }
}
