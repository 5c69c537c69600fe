package charms.engine.hook;

import charms.engine.machine.Machine;
import charms.engine.state.Resource;
import charms.engine.tool.ResourceCopies;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A unit's copies of its application's resources, as in {@code
 * /var/lib/juju/agents/unit-congress-0/resources/software/software.zip}.
 *
 * @param kept where the engine keeps resources, by digest
 * @param machine the unit's machine
 * @param paths the unit's places in it
 */
record UnitResources(Path kept, Machine machine, UnitPaths paths) implements ResourceCopies {
  @Override
  public synchronized String copy(Resource resource) throws IOException {
    String path = paths.resources() + "/" + resource.name() + "/" + resource.filename();
    Path target = machine.inside(path);
    Path digest = target.resolveSibling("." + resource.filename() + ".sha256");
    if (isCopied(target, digest, resource)) {
      return path;
    }
    Files.createDirectories(target.getParent());
    Path beside = target.resolveSibling("." + resource.filename() + ".new");
    Files.copy(kept.resolve(resource.digest()), beside, StandardCopyOption.REPLACE_EXISTING);
    Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE);
    Files.writeString(digest, resource.digest());
    return path;
  }

  private static boolean isCopied(Path target, Path digest, Resource resource) throws IOException {
    return Files.isRegularFile(target)
        && Files.size(target) == resource.size()
        && Files.isRegularFile(digest)
        && Files.readString(digest).equals(resource.digest());
  }
}
