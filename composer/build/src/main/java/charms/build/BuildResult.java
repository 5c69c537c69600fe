package charms.build;

import java.nio.file.Path;
import java.util.List;

/**
 * What a build made.
 *
 * @param target the charm
 * @param charmName its name
 * @param changes compared with the charm that was there, by path; empty when nothing changed
 */
public record BuildResult(Path target, String charmName, List<FileChange> changes) {
  public BuildResult {
    changes = List.copyOf(changes);
  }
}
