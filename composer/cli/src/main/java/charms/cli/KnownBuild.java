package charms.cli;

import charms.build.memory.BuildMemory;
import charms.build.memory.RememberedBuild;
import charms.build.memory.Watched;
import charms.cli.command.BuildCaches;
import charms.cli.command.Surroundings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * {@code charm build} where nothing has changed since the same command last ran: it is answered
 * before the command line is even parsed.
 */
final class KnownBuild {
  private static final List<String> PREFIXES = List.of("CHARM_", "JUJU_", "PIP_", "GIT_", "JAVA_");
  private static final List<String> NAMES =
      List.of("LAYER_PATH", "INTERFACE_PATH", "PATH", "HOME", "USER", "LANG", "LC_ALL");

  private final BuildMemory memory;
  private final String question;

  private KnownBuild(BuildMemory memory, String question) {
    this.memory = memory;
    this.question = question;
  }

  static KnownBuild of(Surroundings surroundings, List<String> arguments) {
    StringBuilder question = new StringBuilder(product(surroundings.distribution()));
    question.append('\n').append(Path.of("").toAbsolutePath());
    for (String one : arguments) {
      question.append('\n').append(one);
    }
    for (Map.Entry<String, String> one : new TreeMap<>(surroundings.variables()).entrySet()) {
      if (counts(one.getKey())) {
        question.append('\n').append(one.getKey()).append('=').append(one.getValue());
      }
    }
    return new KnownBuild(
        new BuildMemory(BuildCaches.of(surroundings).resolve("builds")), question.toString());
  }

  private static boolean counts(String variable) {
    for (String prefix : PREFIXES) {
      if (variable.startsWith(prefix)) {
        return true;
      }
    }
    return NAMES.contains(variable);
  }

  /** Another version of this product may build otherwise. */
  private static String product(Path distribution) {
    try {
      return distribution + " " + Files.getLastModifiedTime(distribution.resolve("lib"));
    } catch (IOException unbuilt) {
      return distribution.toString();
    }
  }

  /** How the build ends; empty when it has to be made. */
  Optional<RememberedBuild> ended() {
    return memory.recall(question);
  }

  /** Keeps a build that was made, as {@link BuildMemory#keep}. */
  void keep(List<Watched> inputs, Path charm, long began, RememberedBuild build) {
    memory.keep(question, inputs, charm, began, build);
  }
}
