package charms.build;

import charms.build.memory.Watched;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a build made.
 *
 * @param target the charm
 * @param charmName its name
 * @param changes compared with the charm that was there, by path; empty when nothing changed
 * @param inputs every place the charm depends on; empty when it depends on more than files of this
 *     machine
 */
public record BuildResult(
    Path target, String charmName, List<FileChange> changes, Optional<List<Watched>> inputs) {
  public BuildResult {
    changes = List.copyOf(changes);
  }
}
