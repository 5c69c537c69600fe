package charms.build;

import charms.build.fetch.FetchRequest;
import charms.build.lock.BuildLock;
import charms.build.lock.LockUse;
import charms.build.python.PythonOptions;
import charms.build.python.Wheelhouse;
import charms.build.stack.StackRequest;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What to build.
 *
 * @param charmLayer directory of the charm layer
 * @param outputDirectory the charm becomes {@code OUTPUT/NAME}
 * @param name the charm's name; empty for that of its metadata.yaml
 * @param force go on although the charm there was changed by hand
 * @param fetching where layers are looked for
 * @param lock what to do with build.lock
 * @param python how a Python stack's packages are had
 */
public record BuildRequest(
    Path charmLayer,
    Path outputDirectory,
    Optional<String> name,
    boolean force,
    FetchRequest fetching,
    LockUse lock,
    PythonOptions python) {
  /** Where packages come from. */
  Wheelhouse wheelhouse(Optional<BuildLock> held) {
    return new Wheelhouse(
        python,
        held.flatMap(BuildLock::wheelhouse),
        fetching.cacheDirectory().resolve("wheelhouse"),
        fetching.offline());
  }

  StackRequest stack(Optional<BuildLock> held) {
    return new StackRequest(
        charmLayer, held.map(one -> fetching.at(one.revisions(lock.branches()))).orElse(fetching));
  }

  Path lockFile() {
    return charmLayer.resolve(BuildLock.FILE);
  }
}
